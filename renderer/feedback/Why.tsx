import { CircleHelp } from 'lucide-react'
import type { GuessWords } from './use-guess-words.ts'
import './why.css'

interface WhyProps {
  readonly words: GuessWords
  readonly id?: string
}

/** The reason of a guess, as a quiet line beside it; a sign before it where something else fits nearly as well. */
export function Why({ words: { text, unsure }, id }: WhyProps) {
  return (
    <small id={id} className={`why${unsure ? ' why-unsure' : ''}`} title={text}>
      {unsure && <CircleHelp size={11} strokeWidth={2} aria-hidden />}
      {text}
    </small>
  )
}
