import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { clientOf } from '#server/imports/writers/briefs'
import { newId } from '#server/kernel/id'

/** What we understood, what we asked, and what was answered. */
export function writeReturnBriefs(book: Book): void {
  for (const paper of book.file.returnBriefs) {
    const brief = book.file.briefs.find(({ id }) => id === paper.briefId)
    if (!brief) continue
    const clientId = clientOf(book, brief)
    const at = book.at(paper.sentAt)
    book.subject('return_brief', paper.id, { clientId, title: brief.title, at, by: paper.by })
    book.add('ReturnBrief', {
      id: book.id(paper.id),
      clientId,
      briefId: book.id(paper.briefId),
      toContactId: book.maybeId(paper.to),
      answerNeededBy: book.maybeOn(paper.answerNeededBy),
      sentAt: at,
      sentById: book.id(paper.by),
      understandingAr: paper.understanding.ar,
      understandingEn: paper.understanding.en,
      lineId: book.maybeLineId(brief.purchaseOrderId, brief.lineId),
    })
    book.happened('return_brief.sent', paper.id, at, paper.by)
    paper.questions.forEach((_, index) => {
      writeQuestion(book, paper, clientId, index)
    })
    writeAnswer(book, paper, clientId)
  }
}

type Paper = FileRecord<'returnBriefs'>

function writeAnswer(book: Book, { id, answeredAt, answeredBy }: Paper, clientId: string): void {
  if (!answeredAt) return
  book.add('ReturnBriefAnswer', {
    returnBriefId: book.id(id),
    clientId,
    answer: 'confirmed',
    byContactId: book.maybeId(answeredBy),
    answeredAt: book.at(answeredAt),
    importId: book.importId,
  })
  book.happened('return_brief.answered', id, book.at(answeredAt), answeredBy)
}

function writeQuestion(book: Book, paper: Paper, clientId: string, index: number): void {
  const question = paper.questions[index]
  if (!question) return
  const questionId = newId()
  book.add('Question', {
    id: questionId,
    clientId,
    subjectId: book.id(paper.id),
    no: index + 1,
    textAr: question.ar,
    textEn: question.en,
    ofSide: book.file.contacts.find(({ id }) => id === paper.to)?.side ?? 'marketing',
    ofContactId: book.maybeId(paper.to),
    askedById: book.id(paper.by),
    askedAt: book.at(paper.sentAt),
    dueOn: book.maybeOn(paper.answerNeededBy),
    field: question.field,
    points: question.points,
  })
  if (question.answer && paper.answeredAt)
    book.add('Answer', {
      questionId,
      no: 1,
      clientId,
      textAr: question.answer.ar,
      textEn: question.answer.en,
      byContactId: book.maybeId(paper.answeredBy),
      answeredAt: book.at(paper.answeredAt),
      importId: book.importId,
    })
}
