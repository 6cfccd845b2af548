/** Endings of the files that hold a survey, without the point. */
export const surveyEndings = ['csv', 'tsv', 'tab', 'txt', 'xlsx', 'xlsm']

/** Endings of tables that cannot be read: who brings one is told what to save instead. */
export const otherTableEndings = ['xls', 'xlsb', 'ods', 'numbers']
