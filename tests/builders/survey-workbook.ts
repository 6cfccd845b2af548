import { type WorkbookCell, workbookOf } from './workbook.ts'

/** A survey as a Hungarian colleague sends it: a cover, the answers below a title, and a hidden draft. */
export function surveyWorkbook(): Buffer {
  const header = [
    'Azonosító',
    'Kitöltés ideje',
    'Érintkezési pont',
    'Mennyire valószínű, hogy ajánlana minket?',
    'Várakozási idő',
    'Miért?',
  ]
  const places = ['Fizetés', 'Átvétel', 'Ügyfélszolgálat']
  const why = ['Gyors volt és kedves', 'Túl sokat vártam', null, 'A futár nem talált meg']
  const answers = Array.from({ length: 120 }, (_, index): WorkbookCell[] => [
    index + 1,
    {
      date: `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}T14:07:00`,
      format: 'yyyy\\.\\ mm\\.\\ dd\\.\\ hh:mm',
    },
    places[index % 3] ?? null,
    (index * 7) % 11,
    { number: (45 + ((index * 37) % 600)) / 86_400, format: '[h]:mm:ss' },
    why[index % 4] ?? null,
  ])
  return workbookOf([
    { name: 'Borító', rows: [['Vevői felmérés'], ['Készült: 2025. január']] },
    { name: 'Válaszok', rows: [['Vevői felmérés 2024'], [], header, ...answers] },
    { name: 'Vázlat', rows: [header, ...answers.slice(0, 20)], state: 'hidden' },
  ])
}
