import { Fragment } from 'react'

/** A value of the file on at most two lines; names of columns may be broken after `_`, `-`, `.` and `/`. */
export function MatchValue({ value }: { readonly value: string }) {
  let at = 0
  return (
    <span className="match-value">
      {value.split(/(?<=[_\-./])/).map((part) => {
        at += part.length
        return (
          <Fragment key={at}>
            {part}
            <wbr />
          </Fragment>
        )
      })}
    </span>
  )
}
