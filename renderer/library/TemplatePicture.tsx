/** What a template looks like, in a few strokes. */
export function TemplatePicture({ id }: { readonly id: string }) {
  return (
    <svg
      className="template-picture"
      viewBox="0 0 209 60"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {id === 'blank' ? <Blank /> : id === 'service-blueprint' ? <Blueprint /> : <Journey />}
    </svg>
  )
}

interface BarsProps {
  readonly y: number
  readonly height: number
  readonly count: number
  readonly gap: number
  readonly fill: string
}

/** Equal bars side by side over the picture's width. */
function Bars({ y, height, count, gap, fill }: BarsProps) {
  const width = (165 - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => {
    const x = 20 + index * (width + gap)
    return <rect key={x} x={x} y={y} width={width} height={height} rx={2} fill={fill} />
  })
}

const soft = 'var(--surface-3)'
const strong = 'var(--line-2)'

function Blank() {
  return (
    <>
      <Bars y={14} height={8} count={3} gap={4} fill={soft} />
      <rect
        x={20.5}
        y={26.5}
        width={164}
        height={20}
        rx={3}
        fill="none"
        stroke={strong}
        strokeDasharray="3 3"
      />
    </>
  )
}

function Journey() {
  return (
    <>
      <Bars y={14} height={7} count={5} gap={4} fill={soft} />
      <Bars y={24} height={10} count={10} gap={3} fill={strong} />
      <path
        d="M24 44C36 45.3 48 48 60 48C73.3 48 86.7 39 100 39C113.3 39 126.7 46 140 46C154.7 46 169.3 40.7 184 38"
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={1.5}
      />
    </>
  )
}

function Blueprint() {
  return (
    <>
      <Bars y={12} height={9} count={6} gap={4} fill={strong} />
      <Bars y={24} height={9} count={6} gap={4} fill={soft} />
      <line x1={20} x2={185} y1={37.5} y2={37.5} stroke="var(--control)" strokeDasharray="3 3" />
      <Bars y={42} height={7} count={3} gap={4} fill={strong} />
    </>
  )
}
