interface IntervalBarProps {
  readonly value: number
  readonly low: number
  readonly high: number
  /** The value at the right end; the left one is 0. */
  readonly most: number
  readonly label: string
}

const width = 114

/** A value with its interval on a track from 0. */
export function IntervalBar({ value, low, high, most, label }: IntervalBarProps) {
  const x = (at: number) => 1 + (Math.min(at, most) / most) * (width - 2)
  return (
    <svg
      className="board-interval"
      width={width}
      height="10"
      viewBox={`0 0 ${width} 10`}
      role="img"
      aria-label={label}
    >
      <line className="board-interval-track" x1="1" x2={width - 1} y1="5" y2="5" />
      <rect
        className="board-interval-range"
        x={x(low)}
        y="2"
        width={Math.max(3, x(high) - x(low))}
        height="6"
        rx="2"
      />
      <line className="board-interval-value" x1={x(value)} x2={x(value)} y1="0" y2="10" />
    </svg>
  )
}
