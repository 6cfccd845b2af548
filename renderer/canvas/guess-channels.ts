import { type Channel, channels } from '../../shared/document/touchpoint.ts'

/** How many guesses are offered: Alt 1 to Alt 3. */
const most = 3

/** Beginnings of words that speak of a channel, in English, Hungarian and Polish, without accents. */
const hints: Readonly<Partial<Record<Channel, string>>> = {
  web: 'web site page shop online checkout basket cart catalog weboldal honlap oldal webshop kosar fizetes stron sklep koszyk internet zamow',
  app: 'app mobil applik aplikac',
  ad: 'ad ads advert banner commercial campaign hirdet reklam kampan spot plakat',
  search: 'search google bing seo keres wyszuk szuka',
  social: 'social facebook instagram tiktok linkedin youtube kozossegi spolecz influenc',
  review: 'review rating compar test velemen ertekel osszehasonl opini recenz porown',
  email: 'email e-mail mail newsletter hirlevel level newslet poczt',
  sms: 'sms text message szoveges',
  chat: 'chat messenger whatsapp live csev czat',
  chatbot: 'bot chatbot assistant asszisztens asystent',
  phone: 'phone call dial telefon hiv dzwon zadzwon',
  contactCentre:
    'helpline hotline support service contact centre center ugyfelszolg segelyvon infolin obslug wsparc',
  store: 'store branch counter showroom bolt uzlet fiok szalon salon filia',
  courier: 'courier deliver driver futar szallit kezbesit kurier dostaw',
  parcel: 'parcel package unbox box csomag doboz kibont paczk przesylk opakow',
  return: 'return refund send back visszakuld visszater zwrot',
  technician:
    'technician repair install visit fitter engineer szerel javit montaz serwis technik napraw wizyt',
  letter: 'letter paper contract leaflet form post papir szerzod urlap list umow formularz ulotk',
  payment: 'pay payment invoice bill card fizet szamla platn faktur rachun',
  appointment: 'appointment booking book slot schedul calendar idopont foglal termin rezerw umow',
  kiosk: 'kiosk terminal self-service automata automat biletomat',
  event:
    'event meeting workshop fair friend people rendezveny talalkoz barat wydarzen spotkan znajom targi',
  video: 'video zoom teams webinar wideo',
  qr: 'qr code scan kod skan',
}

const words = channels.map((channel) => ({
  channel,
  beginnings: (hints[channel] ?? '').split(' ').filter(Boolean),
}))

/** The channels that a touchpoint's title may mean, likeliest first: the longest agreeing beginning wins. */
export function guessChannels(title: string): readonly Channel[] {
  const typed = plain(title)
    .split(/[^\p{Letter}\p{Number}-]+/u)
    .filter(Boolean)
  return words
    .map(({ channel, beginnings }) => ({
      channel,
      agreement: Math.max(
        0,
        ...beginnings.flatMap((beginning) =>
          typed.some((word) =>
            beginning.length < 4 ? word === beginning : word.startsWith(beginning),
          )
            ? beginning.length
            : [],
        ),
      ),
    }))
    .filter(({ agreement }) => agreement > 0)
    .sort((a, b) => b.agreement - a.agreement)
    .slice(0, most)
    .map(({ channel }) => channel)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ł', 'l')
}
