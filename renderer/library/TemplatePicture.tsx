/** What a template looks like, in a few strokes. */
export function TemplatePicture({ id }: { readonly id: string }) {
  return (
    <svg
      className="template-picture"
      viewBox="0 0 209 60"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {id === 'blank' ? (
        <Blank />
      ) : id === 'service-blueprint' ? (
        <Blueprint />
      ) : (
        <Journey curve={curveOf(id)} />
      )}
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

function Journey({ curve }: { readonly curve: string }) {
  return (
    <>
      <Bars y={14} height={7} count={5} gap={4} fill={soft} />
      <Bars y={24} height={10} count={10} gap={3} fill={strong} />
      <path d={curve} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} />
    </>
  )
}

const curves = [
  'M24 44C36 45.3 48 48 60 48C73.3 48 86.7 39 100 39C113.3 39 126.7 46 140 46C154.7 46 169.3 40.7 184 38',
  'M24 47C50 47 70 45 96 43.5S150 40 184 39',
  'M24 40C38 41 46 49 62 49C80 49 92 48 104 47C124 45.5 160 40 184 38',
  'M24 43C36 40 50 39 62 39C78 39 88 48 104 48C122 48 136 43 150 42S176 41 184 40',
]

/** A curve for a template, always the same one, so that not all look alike. */
function curveOf(id: string): string {
  const hash = [...id].reduce((sum, letter) => (sum * 7 + (letter.codePointAt(0) ?? 0)) % 1009, 0)
  return curves[hash % curves.length] ?? ''
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
