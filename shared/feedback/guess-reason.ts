import { z } from 'zod'

/** Why something was found out about a file: a code that the window puts in words, and what was seen. */

/** Why a column has its role. */
export const roleReason = z.enum([
  /** Its header or question has these words: `evidence` is what was recognised in it. */
  'named',
  /** Cells are what this role holds: `evidence` is an example (none for personal data). */
  'values',
  /** The tool that wrote the file always writes this column: `evidence` is the source. */
  'tool_column',
  /** No record has an answer in it. */
  'empty',
  /** Few different values: `evidence` is how many. */
  'few_values',
  /** Too many different values for a segment, and no sentences: `evidence` is how many. */
  'many_values',
  /** Texts of several words that hardly repeat. */
  'long_texts',
  /** It is measured; the reason is that of the metric. */
  'measured',
  /** Another column has this role already: `evidence` is its name. */
  'another_column',
  /** It says which group the score of another column belongs to. */
  'score_group',
  /** It says which records are finished, tests or spam; those are left out by it. */
  'record_status',
  /** It says which metric the score beside it is: `evidence` is that column's name. */
  'kind_of_score',
  /** Codes in no order: which is better cannot be told. */
  'unordered_codes',
  /** It says how often an answer was given, and holds no answers itself. */
  'counts',
  /** Cells hold several choices each: `evidence` is an example. */
  'several_choices',
  /** Dates that say nothing of when the answer came. */
  'other_date',
  'emails',
  'phone_numbers',
  'person_names',
  'street_addresses',
  'bank_accounts',
  'network_addresses',
  /** Codes that differ in nearly every record. */
  'identifiers',
])

/** Why a column measures what it measures. */
export const metricReason = z.enum([
  /** The header or the question asks for it: `evidence` is what was recognised in it. */
  'named',
  /** The answers are words of this kind: `evidence` is an example. */
  'labels',
  /** Another column says so: `evidence` is its name. */
  'another_column',
  /** The tool that wrote the file measures so: `evidence` is the source. */
  'tool_column',
  /** Whole numbers of a scale: `evidence` is their range. */
  'points',
  /** Two values, asked as a question: `evidence` is the two. */
  'two_values',
  /** Times: `evidence` is an example. */
  'times',
])

/** Why a scale ends where it ends. */
export const scaleReason = z.enum([
  /** By the words of the answers in their order: `evidence` is the best of them. */
  'labels',
  /** The question names the ends: `evidence` is the question. */
  'question',
  /** From the answers: `evidence` is their range. */
  'points',
  /** Questions beside it go so far. */
  'siblings',
  /** It is what this metric is always measured on. */
  'usual',
  /** The tool that wrote the file measures so: `evidence` is the source. */
  'tool_column',
  /** Answers of two scales in one column; the one with more answers is taken. */
  'two_eras',
])

/** Why dates are read in this order. */
export const dateReason = z.enum([
  /** A first number above 12 must be a day: `evidence` is the value. */
  'day_above_12',
  /** A second number above 12 must be a day: `evidence` is the value. */
  'second_above_12',
  /** Nothing in the file tells day and month apart; the wizard asks. */
  'ambiguous',
  /** Only one order fits: year first, months in words, or seconds: `evidence` is a value. */
  'form',
  /** The tool that wrote the file writes months first: `evidence` is the source. */
  'tool_column',
])

export const encodingReason = z.enum([
  'byte_order_mark',
  'only_ascii',
  'valid_utf8',
  'zero_bytes',
  /** The letters that come out are those of a language: `evidence` is a sample. */
  'letters',
  'given',
])

export const delimiterReason = z.enum([
  /** The first line says so: `sep=;`. */
  'announced',
  /** Lines have equally many cells with it: `evidence` is how many. */
  'even_rows',
  'given',
])

export const headerReason = z.enum([
  /** The rows of this tool: `evidence` is a cell of them. */
  'tool_rows',
  /** Names over values. */
  'names_over_values',
  /** The first row is like those below it. */
  'like_the_data',
  /** A question stands over its options. */
  'question_over_options',
  'given',
])

export const sourceReason = z.enum([
  /** It has the columns that only this tool writes: `evidence` is their names. */
  'columns',
  'header_rows',
  'file_name',
  /** None of the known marks. */
  'no_marks',
])

function reason<T extends z.ZodType>(code: T) {
  return z.object({
    code,
    evidence: z.string().optional(),
    /** Something else fits nearly as well: worth a look before importing. */
    unsure: z.literal(true).optional(),
  })
}

export const columnReasonsSchema = z.object({
  role: reason(roleReason),
  metric: reason(metricReason).optional(),
  scale: reason(scaleReason).optional(),
  date: reason(dateReason).optional(),
})

export const fileReasonsSchema = z.object({
  encoding: reason(encodingReason).optional(),
  delimiter: reason(delimiterReason).optional(),
  header: reason(headerReason).optional(),
  source: reason(sourceReason).optional(),
})

export type ColumnReasons = z.infer<typeof columnReasonsSchema>
export type FileReasons = z.infer<typeof fileReasonsSchema>
export type RoleReason = ColumnReasons['role']
export type MetricReason = NonNullable<ColumnReasons['metric']>
export type ScaleReason = NonNullable<ColumnReasons['scale']>
