/** A whole fingerprint: written from the left, broken anywhere, because nobody reads it and everybody may compare it. */
export function Fingerprint({ value }: { value: string }) {
  return (
    <bdi dir="ltr" className="num break-all whitespace-normal!">
      {value}
    </bdi>
  )
}
