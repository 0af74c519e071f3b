import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { newId } from '#server/kernel/id'

type Survey = FileRecord<'surveys'>
type Expectation = FileRecord<'expectations'>

const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7], expectation: [1, 5] } as const

/** What was asked and answered. Answers that name nobody stay nameless, as they came. */
export function writeSurveys(book: Book): void {
  for (const survey of book.file.surveys) {
    const [lowest, highest] = scales[survey.kind]
    const at = book.at(survey.sent ?? book.file.meta.asOf)
    book.subject('survey', survey.id, { clientId: null, title: survey.question, shared: false, at })
    book.add('Survey', {
      id: book.id(survey.id),
      measure: survey.kind,
      lowest,
      highest,
      trigger: survey.trigger,
      aboutId: book.maybeId(survey.scope),
      questionAr: survey.question?.ar,
      questionEn: survey.question?.en,
      sentAt: book.maybeAt(survey.sent),
      invited: survey.invited,
      publish: survey.publish,
      importId: book.importId,
    })
    for (const response of survey.responses) writeResponse(book, survey, response)
  }
}

function writeResponse(book: Book, survey: Survey, { contactId, score }: Survey['responses'][number]): void {
  const [lowest, highest] = scales[survey.kind]
  const contact = book.file.contacts.find(({ id }) => id === contactId)
  const clientId = contact ? book.id(contact.clientId) : null
  const invitationId = contact ? newId() : null
  const surveyId = book.id(survey.id)
  const importId = book.importId
  if (contact && clientId && invitationId)
    book.add('SurveyInvitation', {
      id: invitationId,
      clientId,
      surveyId,
      contactId: book.id(contact.id),
      sentAt: book.maybeAt(survey.sent),
      importId,
    })
  book.add('SurveyAnswer', { id: newId(), clientId, surveyId, invitationId, lowest, highest, score, importId })
}

/** What a client's people expected, and the account manager's sealed guess of it. */
export function writeExpectations(book: Book): void {
  for (const expectation of book.file.expectations) {
    const clientId = book.clientOf(expectation.contractId)
    const [lowest, highest] = scales.expectation
    const at = book.at(expectation.askedAt)
    const title = expectation.questions[0]?.text
    book.subject('survey', expectation.id, { clientId, title, shared: false, at })
    book.add('Survey', {
      id: book.id(expectation.id),
      clientId,
      measure: 'expectation',
      lowest,
      highest,
      trigger: 'start',
      aboutId: book.id(expectation.contractId),
      questionAr: title?.ar,
      questionEn: title?.en,
      sentAt: at,
      invited: expectation.invited.length,
      closedAt: book.maybeAt(expectation.closedAt),
      importId: book.importId,
    })
    expectation.questions.forEach(({ key, text }, index) => {
      book.add('SurveyQuestion', {
        surveyId: book.id(expectation.id),
        key,
        no: index + 1,
        textAr: text.ar,
        textEn: text.en,
      })
    })
    writeInvitations(book, expectation, clientId)
    writeOpinions(book, expectation, clientId)
    if (expectation.followUp) book.link(expectation.followUp.surveyId, 'follows', expectation.id)
  }
}

function writeInvitations(book: Book, { id, invited, askedAt }: Expectation, clientId: string): void {
  for (const contact of invited)
    book.add('SurveyInvitation', {
      id: newId(),
      clientId,
      surveyId: book.id(id),
      contactId: book.id(contact),
      sentAt: book.at(askedAt),
      importId: book.importId,
    })
}

/** What somebody said to one question: a score, or words. */
const saidOf = (said: unknown) => {
  if (typeof said === 'number') return { score: said }
  if (typeof said === 'object' && said !== null && 'ar' in said && 'en' in said)
    return { textAr: String(said.ar), textEn: String(said.en) }
  return null
}

function writeOpinions(book: Book, { id, questions, answers, sealedGuess }: Expectation, clientId: string): void {
  for (const { key } of questions) {
    const whose = { clientId, surveyId: book.id(id), key, importId: book.importId }
    for (const answer of answers) {
      const said = saidOf(answer[key])
      const contactId = book.id(answer.contactId)
      if (said)
        book.add('ExpectationAnswer', { ...whose, ...said, id: newId(), contactId, answeredAt: book.at(answer.at) })
    }
    for (const guess of sealedGuess?.guesses ?? []) {
      const said = saidOf(guess[key])
      const contactId = book.id(guess.contactId)
      if (said && sealedGuess)
        book.add('ManagerGuess', {
          ...whose,
          ...said,
          id: newId(),
          contactId,
          memberId: book.id(sealedGuess.by),
          sealedAt: book.at(sealedGuess.sealedAt),
        })
    }
  }
}
