export * from './add.ts'
export { addOpportunity } from './add-opportunity.ts'
export { duplicateRecords } from './duplicate.ts'
export {
  moveCard,
  moveLane,
  moveNote,
  moveNoteTo,
  movePersona,
  moveStage,
  moveTouchpoint,
  setSpan,
} from './move.ts'
export { type PicturePlace, putPictures } from './put-pictures.ts'
export { addRemark, resolveRemark, setRemark } from './remarks.ts'
export { removeRecords } from './remove.ts'
export {
  type Fields,
  isTinted,
  setColour,
  setEmotion,
  setFields,
  setFieldsOfMany,
} from './update.ts'
export { setEmotionVotes } from './vote-emotion.ts'
export { addBallot, castVote, closeBallot, reopenBallot } from './votes.ts'
