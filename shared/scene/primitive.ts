import type { Tint } from '../document/field.ts'

/**
 * Everything that is seen of a map, in px at 100 %. Adapters draw these and know nothing of maps.
 */

/** A colour by its design token, so that a change of theme recomputes nothing; or `none`. */
export type Paint = Token | 'none'

/** The colour tokens that pictures use; `theme.ts` holds their values. */
export type Token =
  | 'canvas'
  | 'canvas-dot'
  | 'app'
  | 'surface'
  | 'surface-2'
  | 'surface-3'
  | 'line'
  | 'line-2'
  | 'control'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'accent'
  | 'accent-soft'
  | 'warn'
  | 'warn-soft'
  | 'ok'
  | 'ok-soft'
  | 'bad'
  | 'bad-soft'
  | `${HeatClass}`
  | `${HeatClass}t`
  | `${HeatClass}x`
  | 'hatch'
  | 'hatch-bg'
  | 'u1'
  | 'u2'
  | 'u3'
  | 'u4'
  | 'u5'
  | 'u6'
  | 'on-user'
  | `tint-${Tint}`

/** From clearly bad over "interval includes the reference" to clearly good. */
export type HeatClass = 'n3' | 'n2' | 'n1' | 'z0' | 'p1' | 'p2' | 'p3'

interface Stroked {
  readonly fill?: Paint
  readonly fillOpacity?: number
  readonly stroke?: Paint
  readonly strokeWidth?: number
  readonly strokeOpacity?: number
  /** Lengths of dash and gap. */
  readonly dash?: readonly number[]
  readonly cap?: 'round' | 'butt'
  readonly join?: 'round' | 'miter'
}

export interface Rect extends Stroked {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
}

/** `d` uses absolute M, L, C, A, Z or whatever SVG allows; painters hand it to Path2D. */
export interface Path extends Stroked {
  readonly kind: 'path'
  readonly d: string
}

export interface Circle extends Stroked {
  readonly kind: 'circle'
  readonly cx: number
  readonly cy: number
  readonly r: number
}

/** One line of text; wrapping has happened. `x` is the anchor, `y` the baseline. */
export interface TextLine {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: 400 | 500 | 600
  readonly italic?: boolean
  readonly fill: Paint
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** A picture that fills its place, cut at the longer sides. */
export interface Image {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** SHA-256 of a picture kept in the workspace; the adapter finds its bytes. */
  readonly picture: string
  /** Half the width of a square makes a circle. */
  readonly radius?: number
  /** What it shows, in words. */
  readonly name?: string
  /** Where the picture cannot be had, what lies beneath it stays in view; else a placeholder is drawn. */
  readonly over?: true
}

export interface Group {
  readonly kind: 'group'
  /** The record's id, or a name such as `lane-rules`. */
  readonly id?: string
  /** What a designer reads in the layers panel: the record's title. */
  readonly name?: string
  readonly x?: number
  readonly y?: number
  readonly scale?: number
  readonly children: readonly Primitive[]
}

export type Primitive = Rect | Path | Circle | TextLine | Image | Group

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * One thing on the canvas with its own place: what React Flow holds as a node, and an export as a
 * group. `primitives` are relative to the box's top-left corner and may reach outside of it.
 */
export interface SceneItem {
  /** A record's id, or a part's name (`sheet`, `persona-header`, `legend`). */
  readonly id: string
  readonly kind:
    | 'sheet'
    | 'personaHeader'
    | 'summary'
    | 'stage'
    | 'lane'
    | 'collapsedLane'
    | 'touchpoint'
    | 'card'
    | 'emotions'
    | 'connection'
    | 'note'
    | 'metric'
    | 'channel'
    | 'hint'
    | 'title'
    | 'provenance'
    | 'legend'
    | 'mark'
  readonly name: string
  readonly box: Box
  readonly primitives: readonly Primitive[]
}

/** The whole picture, from back to front. `bounds` holds everything that is drawn. */
export interface Scene {
  readonly items: readonly SceneItem[]
  readonly bounds: Box
}
