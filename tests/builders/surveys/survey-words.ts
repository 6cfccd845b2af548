/** The words of a survey in the languages that it may be held in. */

export type SurveyLanguage = 'en' | 'hu' | 'pl' | 'de' | 'fr' | 'ru'

export interface SurveyWords {
  readonly language: SurveyLanguage
  /** The headers of a plain table. */
  readonly id: string
  readonly date: string
  readonly touchpoint: string
  readonly recommend: string
  readonly satisfied: string
  readonly solved: string
  readonly waited: string
  readonly comment: string
  readonly name: string
  readonly email: string
  /** What the customer has paid. */
  readonly spent: string
  /** A statement to agree with, and another question of its kind. */
  readonly statements: readonly [string, string]
  readonly touchpoints: readonly [string, string, string]
  /** From the worst to the best. */
  readonly satisfaction: readonly string[]
  readonly agreement: readonly string[]
  readonly no: string
  readonly yes: string
  readonly comments: readonly string[]
}

const english: SurveyWords = {
  language: 'en',
  id: 'Response ID',
  date: 'Date',
  touchpoint: 'Touchpoint',
  recommend: 'How likely are you to recommend us to a friend?',
  satisfied: 'How satisfied are you with our service?',
  solved: 'Was your problem solved?',
  waited: 'Waiting time (minutes)',
  comment: 'Comment',
  name: 'Customer name',
  email: 'E-mail',
  spent: 'Amount spent',
  statements: ['The website was clear', 'The delivery came on time'],
  touchpoints: ['Delivery', 'Payment', 'Customer service'],
  satisfaction: [
    'Very dissatisfied',
    'Dissatisfied',
    'Neither satisfied nor dissatisfied',
    'Satisfied',
    'Very satisfied',
  ],
  agreement: [
    'Strongly disagree',
    'Disagree',
    'Neither agree nor disagree',
    'Agree',
    'Strongly agree',
  ],
  no: 'No',
  yes: 'Yes',
  comments: [
    'The parcel came quickly, thank you',
    'To be honest the wait was far too long',
    'The “staff” were kind and helpful',
    'Good product, but the box was damaged',
    'I had to write several times before anybody answered',
  ],
}

const hungarian: SurveyWords = {
  language: 'hu',
  id: 'Azonosító',
  date: 'Kitöltés időpontja',
  touchpoint: 'Érintkezési pont',
  recommend: 'Mennyire valószínű, hogy ajánlana minket ismerőseinek?',
  satisfied: 'Mennyire elégedett a szolgáltatással?',
  solved: 'Megoldódott a problémája?',
  waited: 'Várakozási idő (perc)',
  comment: 'Megjegyzés',
  name: 'Ügyfél neve',
  email: 'E-mail cím',
  spent: 'Költés (Ft)',
  statements: ['A honlap áttekinthető volt', 'A csomag időben megérkezett'],
  touchpoints: ['Kiszállítás', 'Fizetés', 'Ügyfélszolgálat'],
  satisfaction: ['Nagyon elégedetlen', 'Elégedetlen', 'Semleges', 'Elégedett', 'Nagyon elégedett'],
  agreement: [
    'Egyáltalán nem értek egyet',
    'Inkább nem értek egyet',
    'Semleges',
    'Inkább egyetértek',
    'Teljes mértékben egyetértek',
  ],
  no: 'nem',
  yes: 'igen',
  comments: [
    'A kiszállítás gyorsan megérkezett, köszönöm szépen',
    'Őszintén szólva túl hosszú volt a várakozás',
    'Az ügyfélszolgálat segítőkész és udvarias volt',
    'Jó termék, de a csomagolás sérülten jött, így küldtem vissza',
    'Többször kellett írnom, mire végül válaszoltak',
  ],
}

const polish: SurveyWords = {
  language: 'pl',
  id: 'Identyfikator',
  date: 'Data wypełnienia',
  touchpoint: 'Punkt styku',
  recommend: 'Jak prawdopodobne jest, że polecisz nas znajomym?',
  satisfied: 'Jak bardzo jesteś zadowolony z obsługi?',
  solved: 'Czy problem został rozwiązany?',
  waited: 'Czas oczekiwania (min)',
  comment: 'Uwagi',
  name: 'Imię i nazwisko',
  email: 'Adres e-mail',
  spent: 'Kwota zakupów (zł)',
  statements: ['Strona była czytelna', 'Przesyłka dotarła na czas'],
  touchpoints: ['Dostawa', 'Płatność', 'Obsługa klienta'],
  satisfaction: [
    'Bardzo niezadowolony/a',
    'Niezadowolony/a',
    'Neutralnie',
    'Zadowolony/a',
    'Bardzo zadowolony/a',
  ],
  agreement: [
    'Zdecydowanie się nie zgadzam',
    'Nie zgadzam się',
    'Ani się zgadzam, ani nie zgadzam',
    'Zgadzam się',
    'Zdecydowanie się zgadzam',
  ],
  no: 'nie',
  yes: 'tak',
  comments: [
    'Dostawa była bardzo szybka, dziękuję',
    'Zbyt długo czekałam na odpowiedź',
    'Obsługa była życzliwa i pomocna',
    'Świetny produkt, łatwy w użyciu',
    'Źle zapakowana paczka, część się stłukła',
  ],
}

const german: SurveyWords = {
  language: 'de',
  id: 'Kennung',
  date: 'Datum',
  touchpoint: 'Kontaktpunkt',
  recommend: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
  satisfied: 'Wie zufrieden sind Sie mit unserem Service?',
  solved: 'Wurde Ihr Problem gelöst?',
  waited: 'Wartezeit (Minuten)',
  comment: 'Kommentar',
  name: 'Name des Kunden',
  email: 'E-Mail-Adresse',
  spent: 'Umsatz (EUR)',
  statements: ['Die Seite war übersichtlich', 'Die Lieferung kam pünktlich'],
  touchpoints: ['Lieferung', 'Rückgabe', 'Kundendienst'],
  satisfaction: [
    'Sehr unzufrieden',
    'Unzufrieden',
    'Weder zufrieden noch unzufrieden',
    'Zufrieden',
    'Sehr zufrieden',
  ],
  agreement: [
    'Stimme überhaupt nicht zu',
    'Stimme eher nicht zu',
    'Teils/teils',
    'Stimme eher zu',
    'Stimme voll und ganz zu',
  ],
  no: 'Nein',
  yes: 'Ja',
  comments: [
    'Die Lieferung war sehr schnell, schöne Grüße',
    'Zu lange auf die Antwort gewartet, ärgerlich',
    'Die Mitarbeiter waren höflich und hilfsbereit',
    'Gute Qualität, aber überteuert',
    'Bitte größere Auswahl an Größen für Männer',
  ],
}

const french: SurveyWords = {
  ...english,
  language: 'fr',
  touchpoints: ['Livraison', 'Règlement', 'Accueil téléphonique'],
  comments: [
    'La livraison était très rapide, merci',
    'Trop d’attente à la caisse, dommage',
    'Le personnel était aimable et dévoué',
    'Très bon accueil, prix élevés',
    'Façade à refaire, où sont les plantes ?',
  ],
}

const russian: SurveyWords = {
  ...english,
  language: 'ru',
  touchpoints: ['Доставка', 'Оплата', 'Поддержка клиентов'],
  comments: [
    'Доставка была очень быстрой, спасибо',
    'Слишком долго ждал ответа от поддержки',
    'Сотрудники вежливые и всегда помогали',
    'Хороший товар, но упаковка повреждена',
    'Приложение часто зависает при оплате',
  ],
}

export const surveyWords: Readonly<Record<SurveyLanguage, SurveyWords>> = {
  en: english,
  hu: hungarian,
  pl: polish,
  de: german,
  fr: french,
  ru: russian,
}
