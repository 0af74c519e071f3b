import { Children, isValidElement, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { problemsFound, uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

type Labels = ReadonlyMap<string, ReactNode>
type Problem = { name: string; id: string; said: string }

/** The labels of the fields among the children, by the fields' names, however deep they stand in plain markup. */
export function labelsIn(children: ReactNode, found = new Map<string, ReactNode>()): Labels {
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: ReactNode; children?: ReactNode }>(child)) return
    const { name, label, children: inner } = child.props
    if (typeof name === 'string' && label) found.set(name, label)
    if (inner && typeof inner !== 'function') labelsIn(inner, found)
  })
  return found
}

type ErrorSummaryProps = {
  problem: string | undefined
  problems: readonly Problem[]
  labels: Labels
}

/** What went wrong, after a form was sent: first in the form, with a way to each field. It appears anew with each try, takes the focus, and goes through the fields as they stand. */
export function ErrorSummary({ problem, problems, labels }: ErrorSummaryProps) {
  const { t, count } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => box.current?.focus(), [])
  // Fields that a component of its own draws are named by the page itself, once it stands; so is their order.
  useEffect(() => {
    const fields = [...(box.current?.closest('form')?.elements ?? [])].map(({ id }) => id)
    const inOrder = [...problems].sort((one, next) => fields.indexOf(one.id) - fields.indexOf(next.id))
    setRead(new Map(inOrder.map(({ name, id }) => [name, labelOf(id)])))
  }, [problems])
  const order = [...read.keys()]
  const listed = [...problems].sort((one, next) => order.indexOf(one.name) - order.indexOf(next.name))

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-1 rounded-e-control border-s-3 border-red bg-red-soft px-4 py-3"
    >
      <p className="font-semibold">
        {problem ?? (problems.length ? count(problemsFound, problems.length) : t(uiWords.notSaved))}
      </p>
      {problems.length > 0 && (
        <ul className="mt-1 text-detail">
          {listed.map(({ name, id, said }) => (
            <li key={name}>
              <a href={`#${encodeURIComponent(id)}`} onClick={goTo(id)} className="link text-red hover:text-red">
                {labels.has(name) || read.get(name) ? (
                  <>
                    {labels.get(name) ?? read.get(name)}: {said}
                  </>
                ) : (
                  said
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A form too short for a list of its problems leads to the first of them by itself, once for each try. */
export function useFirstProblem(first: string | undefined, tries: number) {
  useEffect(() => {
    if (first && tries >= 0) document.getElementById(first)?.focus()
  }, [first, tries])
}

const labelOf = (id: string) => document.querySelector(`label[for="${CSS.escape(id)}"]`)?.firstChild?.textContent ?? ''

/** The fragment alone would scroll; the person also wants to type. */
const goTo = (id: string) => (event: MouseEvent) => {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
