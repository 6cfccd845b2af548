import type { ReactNode } from 'react'

/** A label and its control, side by side; `long` gives the control more lines. */
export function FieldRow(props: {
  readonly label: string
  readonly htmlFor?: string
  readonly long?: boolean
  readonly children: ReactNode
}) {
  const className = props.long ? 'inspector-row inspector-row-long' : 'inspector-row'
  return (
    <div className={className}>
      {props.htmlFor ? (
        <label htmlFor={props.htmlFor}>{props.label}</label>
      ) : (
        <span aria-hidden="true">{props.label}</span>
      )}
      <div className="inspector-control">{props.children}</div>
    </div>
  )
}
