/** Measures of a map in px at 100 %. */

export const labelWidth = 100
/** Of a column whose touchpoint has no width of its own. */
export const columnWidth = 132
/** From a column's edge to a card's. */
export const cardMargin = 4

export const stageHeight = 36
export const touchpointHeight = 96
/** Without an overlay cards lose their foot. */
export const touchpointHeightWithoutFoot = 52
export const touchpointFootHeight = 46
/** What a second line of the title adds. */
export const titleLineHeight = 16
export const touchpointMarginTop = 8
export const touchpointMarginBottom = 8
/** Above the touchpoints, for the first level of arcs and for each further one. */
export const arcRoom = 22
export const arcLevelRoom = 22

export const cardGap = 6
export const emptyLaneHeight = 40
export const collapsedLaneHeight = 28
export const blueprintLineHeight = 22

export const headerHeight = 72
export const headerGap = 8
export const leastHeaderWidth = 640
export const noteWidth = 132
export const noteHeight = 72
