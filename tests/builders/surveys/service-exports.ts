import { plainDress } from './delimited-text.ts'
import {
  cell,
  clock,
  commentOf,
  type Exporter,
  isoMoment,
  unixSeconds,
  wholeTruth,
} from './made-export.ts'
import { emailOf, nameOf, type SurveyAnswer } from './survey-answers.ts'
import { fivePoints, isoDay, measured } from './survey-truth.ts'

/** Tools that ask one question and write its answer in a column called score, rating or answer. */

const ticketScores = [
  'good',
  'bad',
  'good_with_comment',
  'bad_with_comment',
  'offered',
  'unoffered',
]

/** Tickets: only good and bad are answers; those that were merely asked are none. */
export const zendesk: Exporter = (answers, words) => {
  const scoreOf = ({ index }: SurveyAnswer) => ticketScores[index % ticketScores.length] ?? ''
  const answered = answers.filter((answer) => !scoreOf(answer).endsWith('offered'))
  const commented = answers.filter((answer) => commentOf(answer, words) !== '')
  const kept = answers.filter((answer) => answered.includes(answer) || commented.includes(answer))
  const days = answered.map(({ at }) => isoDay(at)).sort()
  return {
    rows: [
      [
        ...['id', 'assignee_id', 'group_id', 'requester_id', 'ticket_id', 'score'],
        ...['created_at', 'updated_at', 'comment', 'reason', 'reason_code'],
      ],
      ...answers.map((answer) => [
        ...[String(1000 + answer.index), '1', '2', String(300 + answer.index)],
        ...[
          String(400 + answer.index),
          scoreOf(answer),
          isoMoment(answer.at),
          isoMoment(answer.at),
        ],
        ...[commentOf(answer, words), '', '0'],
      ]),
    ],
    dress: plainDress,
    truth: {
      source: 'zendesk',
      records: answers.length,
      accepted: kept.length,
      rejected: { no_answer: answers.length - kept.length },
      comments: commented.map((answer) => commentOf(answer, words)),
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
      columns: {
        id: { role: 'key' },
        score: measured(
          'csat',
          answered.map((answer) => Number(scoreOf(answer).startsWith('good'))),
        ),
        created_at: { role: 'date' },
        comment: { role: 'comment' },
      },
    },
  }
}

/** `comments` says only whether there are any; they stand in an additional question. */
export const medallia: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  return {
    rows: [
      [
        ...[
          'request_id',
          'request_sent_at (UTC)',
          'request_delivery_status',
          'response_received_at',
        ],
        ...['star_rating', 'comments', 'additional_question_response', 'ext_interaction_id'],
        ...[
          'external_url',
          'channel',
          'brand',
          'customer_name',
          'request_sent_to',
          'employee_email',
        ],
      ],
      ...answers.map((answer) => [
        ...[
          `rq${answer.index}`,
          clock(answer.at),
          'delivered',
          clock(answer.at),
          String(answer.agreed),
        ],
        ...[answer.comment === null ? 'No' : 'Yes', commentOf(answer, words), `e${answer.index}`],
        ...['https://example.com/1', answer.index % 2 ? 'email' : 'sms', 'Acme', nameOf(answer)],
        ...[emailOf(answer), 'agent@example.com'],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'medallia',
      columns: {
        request_id: { role: 'key' },
        star_rating: measured(
          'rating',
          kept.map(({ agreed }) => agreed),
          fivePoints,
        ),
        comments: { role: 'ignored' },
        additional_question_response: { role: 'comment' },
        channel: { role: 'segment' },
        customer_name: { role: 'personal' },
        request_sent_to: { role: 'personal' },
        employee_email: { role: 'personal' },
      },
    },
  }
}

const groups = ['Detractor', 'Passive', 'Promoter']

/** The same columns for three metrics, each with its own points and groups. */
function hubspot(
  survey: string,
  metric: 'nps' | 'csat' | 'ces',
  scale: { readonly min: number; readonly max: number; readonly higherIsBetter: boolean },
  ratingOf: (answer: SurveyAnswer) => number,
  groupOf: (rating: number) => string,
): Exporter {
  return (answers, words) => {
    const { kept, ...truth } = wholeTruth(answers, words)
    return {
      rows: [
        [
          'Response ID',
          'Date',
          'Survey name',
          'Rating',
          'Sentiment',
          'Feedback',
          'Contact',
          'Email',
        ],
        ...answers.map((answer) => [
          ...[String(answer.index + 1), clock(answer.at).slice(0, 16), survey],
          ...[String(ratingOf(answer)), groupOf(ratingOf(answer)), commentOf(answer, words)],
          ...[nameOf(answer), emailOf(answer)],
        ]),
      ],
      dress: plainDress,
      truth: {
        ...truth,
        source: 'hubspot',
        columns: {
          'Response ID': { role: 'key' },
          Date: { role: 'date' },
          Rating: measured(metric, kept.map(ratingOf), scale),
          Feedback: { role: 'comment' },
          Contact: { role: 'personal' },
          Email: { role: 'personal' },
        },
      },
    }
  }
}

export const hubspotNps = hubspot(
  'Net Promoter Score survey',
  'nps',
  { min: 0, max: 10, higherIsBetter: true },
  ({ index }) => (index * 7 + 3) % 11,
  (rating) => groups[rating <= 6 ? 0 : rating <= 8 ? 1 : 2] ?? '',
)
export const hubspotCsat = hubspot(
  'Customer satisfaction survey',
  'csat',
  { min: 0, max: 2, higherIsBetter: true },
  ({ index }) => (index * 7) % 3,
  (rating) => ['Unhappy', 'Neutral', 'Happy'][rating] ?? '',
)
export const hubspotCes = hubspot(
  'Customer effort survey',
  'ces',
  { min: 1, max: 7, higherIsBetter: true },
  ({ index }) => 1 + ((index * 5) % 7),
  (rating) => groups[rating <= 3 ? 0 : rating <= 5 ? 1 : 2] ?? '',
)

/** Moments in unix seconds, the metric in a column beside the score. */
function delighted(metric: 'nps' | 'csat'): Exporter {
  return (answers, words) => {
    const { kept, ...truth } = wholeTruth(answers, words)
    const scoreOf = ({ recommend, agreed }: SurveyAnswer) => (metric === 'nps' ? recommend : agreed)
    return {
      rows: [
        [
          ...['id', 'person', 'survey_type', 'score', 'comment', 'permalink', 'created_at'],
          ...['updated_at', 'person_properties', 'notes', 'tags', 'additional_answers'],
        ],
        ...answers.map((answer) => [
          ...[String(answer.index), `p${answer.index}`, metric, cell(scoreOf(answer))],
          ...[commentOf(answer, words), `https://example.com/r/${answer.index}`],
          ...[unixSeconds(answer.at), unixSeconds(answer.at), '{"plan":"pro"}', '', '', ''],
        ]),
      ],
      dress: plainDress,
      truth: {
        ...truth,
        source: 'delighted',
        columns: {
          id: { role: 'key' },
          score: measured(metric, kept.map(scoreOf), metric === 'csat' ? fivePoints : undefined),
          comment: { role: 'comment' },
          created_at: { role: 'date' },
        },
      },
    }
  }
}

export const delightedNps = delighted('nps')
export const delightedCsat = delighted('csat')

export const askNicely: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  return {
    rows: [
      [
        ...['response_id', 'person_id', 'contact_id', 'name', 'email', 'answer', 'answerlabel'],
        ...[
          'comment',
          'question_type',
          'sent',
          'opened',
          'responded',
          'published',
          'deliverymethod',
        ],
      ],
      ...answers.map((answer) => [
        ...[
          String(answer.index),
          String(answer.index + 5),
          String(answer.index + 9),
          nameOf(answer),
        ],
        ...[emailOf(answer), cell(answer.recommend), '', commentOf(answer, words), 'nps'],
        ...[unixSeconds(answer.at), unixSeconds(answer.at), unixSeconds(answer.at), '0', 'email'],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'asknicely',
      columns: {
        response_id: { role: 'key' },
        name: { role: 'personal' },
        email: { role: 'personal' },
        answer: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        comment: { role: 'comment' },
        responded: { role: 'date' },
      },
    },
  }
}

/** Responses may be excluded from what the tool itself counts. */
export const wootric: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words, { unfinished: 'excluded' })
  return {
    rows: [
      [
        ...['id', 'score', 'text', 'ip_address', 'origin_url', 'completed'],
        ...['excluded_from_calculations', 'created_at', 'end_user_email', 'end_user_plan'],
      ],
      ...answers.map((answer) => [
        ...[String(answer.index), cell(answer.recommend), commentOf(answer, words), '10.0.0.1'],
        ...['https://example.com', 'true', String(answer.state === 'unfinished')],
        ...[unixSeconds(answer.at), emailOf(answer), answer.index % 3 ? 'pro' : 'free'],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'wootric',
      columns: {
        id: { role: 'key' },
        score: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        text: { role: 'comment' },
        ip_address: { role: 'personal' },
        end_user_email: { role: 'personal' },
        end_user_plan: { role: 'segment' },
        created_at: { role: 'date' },
      },
    },
  }
}

/** Reviews of a store: the moment in words and in milliseconds. */
export const googlePlay: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  return {
    rows: [
      [
        ...['Package Name', 'App Version Code', 'App Version Name', 'Reviewer Language', 'Device'],
        ...['Review Submit Date and Time', 'Review Submit Millis Since Epoch'],
        ...['Review Last Update Date and Time', 'Review Last Update Millis Since Epoch'],
        ...['Star Rating', 'Review Title', 'Review Text', 'Developer Reply Date and Time'],
        ...['Developer Reply Millis Since Epoch', 'Developer Reply Text', 'Review Link'],
      ],
      ...answers.map((answer) => [
        ...['com.example', '12', '1.2', answer.index % 2 ? words.language : 'en', 'a51'],
        ...[isoMoment(answer.at), String(answer.at.getTime())],
        ...[isoMoment(answer.at), String(answer.at.getTime()), String(answer.agreed), ''],
        ...[commentOf(answer, words), '', '', '', `https://example.com/${answer.index}`],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'playstore',
      columns: {
        'Star Rating': measured(
          'rating',
          kept.map(({ agreed }) => agreed),
          fivePoints,
        ),
        'Review Text': { role: 'comment' },
        'Review Submit Date and Time': { role: 'date' },
      },
    },
  }
}
