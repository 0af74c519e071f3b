import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { newKey } from '#app/form-key'
import { useFrame } from '#app/shell/frame'
import type { Saving } from '#app/ui/save-state'
import { useWords } from '#app/words'
import type { Draft } from '#server/briefs/drafts/queries'
import type { DraftKind } from '#server/briefs/drafts/schema'

/** One second after the last letter, what was typed goes to the server. */
const pauseMs = 1_000

export type DraftState = {
  saving: Saving
  /** When what the form starts with was kept, if it starts from a draft. */
  restoredFrom: string | null
  /** What the other window wrote, once a conflict was met, beside what stands here. */
  theirs: Draft | null
  differences: readonly Difference[]
  takeTheirs: () => void
  keepMine: () => void
}

/** One answer that stands differently in two windows, by its path in the form. */
export type Difference = { path: string; here: string; there: string }

type Typed = Record<string, unknown>
type Options<Fields extends FieldValues, Said> = {
  kind: DraftKind
  no: string
  form: Pick<UseFormReturn<Fields, unknown, Said>, 'watch' | 'getValues' | 'reset'>
  draft: Draft | null
}

/** A device may be several people's, one after the other. */
const placeOf = (person: string, kind: DraftKind, no: string) => `mujaz.draft.${person}.${kind}.${no}`

/** The device itself keeps what is not with the server yet. A browser that forbids it keeps nothing, and says so by not saying. */
const device = {
  keep(place: string, state: Typed): boolean {
    try {
      localStorage.setItem(place, JSON.stringify(state))
      return true
    } catch {
      return false
    }
  },
  take(place: string): Typed | null {
    try {
      return JSON.parse(localStorage.getItem(place) ?? 'null') as Typed | null
    } catch {
      return null
    }
  },
  drop(place: string): void {
    try {
      localStorage.removeItem(place)
    } catch {
      // Nothing was kept there, so nothing is left.
    }
  },
}

/** Every text of a form under its path. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, path ? `${path}.${name}` : name))
}

function differencesOf(here: Typed, there: Typed): Difference[] {
  const [mine, theirs] = [new Map(textsIn(here)), new Map(textsIn(there))]
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .map((path) => ({ path, here: mine.get(path) ?? '', there: theirs.get(path) ?? '' }))
    .filter((one) => one.here !== one.there)
}

/** Files and keys are not typed, and are not kept. */
function typedIn(values: FieldValues): Typed {
  const { fileIds: _files, idempotencyKey: _key, ...typed } = values
  return typed
}

/**
 * Keeps a form while it is written: on this device at each letter, on the server a second after the last one. A killed
 * window loses nothing. Another window's words are never overwritten; both are shown.
 */
export function useDraft<Fields extends FieldValues, Said>({
  kind,
  no,
  form,
  draft,
}: Options<Fields, Said>): DraftState {
  const { to } = useWords()
  const frame = useFrame()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const [theirs, setTheirs] = useState<Draft | null>(null)
  const revision = useRef(draft?.revision ?? 0)
  const latest = useRef(form)
  latest.current = form
  const place = placeOf('name' in frame ? frame.name : '', kind, no)
  const address = to('/briefs/drafts')

  const save = useCallback(async () => {
    const state = typedIn(latest.current.getValues())
    setSaving({ state: 'saving' })
    const answer = await send(address, { kind, no, state, onRevision: revision.current })
    if (answer.is === 'saved') {
      revision.current = answer.revision
      device.drop(place)
      setSaving({ state: 'saved', at: answer.savedAt })
    } else if (answer.is === 'conflict') {
      setTheirs(await read(address, kind, no))
      setSaving({ state: 'conflict' })
    } else setSaving(device.keep(place, state) ? { state: 'kept' } : { state: 'idle' })
  }, [address, kind, no, place])

  useSavingWhileTyped(form, saving.state === 'conflict', place, save)
  useReturnOf(place, latest, save)

  return {
    saving,
    restoredFrom: draft ? String(new Date(draft.savedAt).toISOString()) : null,
    theirs,
    differences: theirs ? differencesOf(typedIn(form.getValues()), theirs.state) : [],
    takeTheirs: () => {
      device.drop(place)
      window.location.reload()
    },
    keepMine: () => {
      revision.current = theirs?.revision ?? 0
      setTheirs(null)
      void save()
    },
  }
}

function useSavingWhileTyped(
  form: { watch: UseFormReturn['watch'] | unknown },
  isHeld: boolean,
  place: string,
  save: () => Promise<void>,
) {
  const watch = form.watch as UseFormReturn['watch']
  const held = useRef(isHeld)
  held.current = isHeld
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const watching = watch((values, { type }) => {
      if (type !== 'change' || held.current) return
      device.keep(place, typedIn(values))
      clearTimeout(timer)
      timer = setTimeout(() => void save(), pauseMs)
    })
    // What is handed in is no draft any more.
    const handIn = ({ target }: SubmitEvent) => {
      if (!(target instanceof HTMLFormElement) || target.method !== 'post' || !target.closest('main')) return
      clearTimeout(timer)
      device.drop(place)
    }
    window.addEventListener('submit', handIn)
    return () => {
      clearTimeout(timer)
      watching.unsubscribe()
      window.removeEventListener('submit', handIn)
    }
  }, [watch, place, save])
}

/** What this device kept comes back with the window, and goes up as soon as there is a network again. */
function useReturnOf(
  place: string,
  form: { current: { reset: (values: never) => void; getValues: () => FieldValues } },
  save: () => Promise<void>,
) {
  useEffect(() => {
    const kept = device.take(place)
    if (kept) {
      form.current.reset({ ...form.current.getValues(), ...kept } as never)
      void save()
    }
    const retry = () => device.take(place) && void save()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [place, form, save])
}

type Sent = { is: 'saved'; revision: number; savedAt: string } | { is: 'conflict' } | { is: 'offline' }

async function send(address: string, body: Typed): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, idempotencyKey: newKey() }),
    })
    if (response.status === 409) return { is: 'conflict' }
    if (!response.ok) return { is: 'offline' }
    return { is: 'saved', ...((await response.json()) as { revision: number; savedAt: string }) }
  } catch {
    return { is: 'offline' }
  }
}

async function read(address: string, kind: DraftKind, no: string): Promise<Draft | null> {
  const response = await fetch(`${address}?${new URLSearchParams({ kind, no })}`)
  return response.ok ? ((await response.json()) as Draft | null) : null
}
