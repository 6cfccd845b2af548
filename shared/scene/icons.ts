import { type Channel, isKnownChannel } from '../document/touchpoint.ts'
import icons from './icons.json' with { type: 'json' }

/** The icons that pictures of maps use, by their Lucide names. */
export type IconName = keyof typeof icons

/** The outline of an icon as path data in its 24-unit box, to be stroked 1.75 wide with round ends. */
export function iconPath(name: IconName): string {
  return icons[name]
}

const channelIcons: Readonly<Record<Channel, IconName>> = {
  web: 'globe',
  app: 'smartphone',
  ad: 'megaphone',
  search: 'search',
  social: 'share-2',
  review: 'message-square-quote',
  email: 'mail',
  sms: 'message-square-text',
  chat: 'messages-square',
  chatbot: 'bot',
  phone: 'phone',
  contactCentre: 'headset',
  store: 'store',
  courier: 'truck',
  parcel: 'package',
  return: 'package-open',
  technician: 'wrench',
  letter: 'file-text',
  payment: 'credit-card',
  appointment: 'calendar-clock',
  kiosk: 'monitor',
  event: 'users',
  video: 'video',
  qr: 'qr-code',
  other: 'waypoints',
}

/** The name of the icon of a touchpoint's channel; those that the team named itself share one. */
export function channelIconName(channel: string): IconName {
  return channelIcons[isKnownChannel(channel) ? channel : 'other']
}

/** The outline of that icon. */
export function channelIcon(channel: string): string {
  return iconPath(channelIconName(channel))
}
