import { channels } from '../../../shared/document/touchpoint.ts'

/** Commands whose stories are told in a file of their feature, by that file's name: `each-<feature>-command.test.tsx`. */
export const toldElsewhere = {
  'map-view': ['viewCanvas', 'viewTable', 'viewBoard'],
  picture: ['choosePicture', 'removePicture', 'copyAsSvg', 'copyAsPng'],
  size: [
    'widerColumn',
    'narrowerColumn',
    'tallerLane',
    'lowerLane',
    'usualSize',
    'collapseLane',
    'hideLane',
    'showLanes',
  ],
  record: [
    'evidence.assumed',
    'evidence.inferred',
    'evidence.observed',
    'evidence.none',
    'effortHigh',
    'effortMedium',
    'effortLow',
    'effortNone',
    'connection.next',
    'connection.alternative',
    'connection.back',
    ...channels.map((channel) => `channel.${channel}`),
    'channel.none',
  ],
  field: [
    ...['Amber', 'Green', 'Blue', 'Violet', 'Rose', 'Grey', 'None'].map((name) => `colour${name}`),
    'openLinkedMap',
    'makeLinkedMap',
    'openParentMap',
  ],
  window: [
    'newWindow',
    'minimizeWindow',
    'maximizeWindow',
    'fullScreen',
    'closeWindow',
    'quit',
    'interfaceLarger',
    'interfaceSmaller',
    'interfaceUsual',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
