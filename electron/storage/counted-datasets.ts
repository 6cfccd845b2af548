/**
 * A condition on the table `dataset`: it is neither paused nor past its last day, so its answers count. That
 * holds too where it could not be deleted yet, as in a file that is only read.
 */
export const isCounted =
  "dataset.paused = 0 AND coalesce(dataset.keep_until >= date('now', 'localtime'), 1)"
