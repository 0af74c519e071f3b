import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from '@react-email/components'
import type { CSSProperties } from 'react'

/** A template draws; it does not choose words. They arrive already said, once in each language. */
export type LetterProps = {
  subject: string
  preview: string
  parts: readonly LetterPart[]
}

export type LetterPart = {
  locale: string
  direction: 'rtl' | 'ltr'
  greeting: string
  paragraphs: readonly string[]
  facts: readonly { label: string; value: string }[]
  code: string | null
  action: { label: string; url: string } | null
  notes: readonly string[]
  signature: string
}

const ink = '#12211d'
const quiet = '#5f6d67'
const accent = '#0a6b57'
const face = "'IBM Plex Sans Arabic', 'Segoe UI', Tahoma, Arial, sans-serif"
const line: CSSProperties = { margin: '0 0 14px', fontSize: 16, lineHeight: '1.8', color: ink }
const note: CSSProperties = { margin: '0 0 8px', fontSize: 13, lineHeight: '1.7', color: quiet }

export default function Letter({ subject, preview, parts }: LetterProps) {
  return (
    <Html lang={parts[0]?.locale} dir={parts[0]?.direction}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, padding: '24px 0', backgroundColor: '#f3f5f3', fontFamily: face }}>
        <Container style={{ maxWidth: 560, padding: '28px 28px 12px', backgroundColor: '#ffffff' }}>
          {parts.map((part, at) => (
            <Part key={part.locale} part={part} isFirst={at === 0} />
          ))}
        </Container>
      </Body>
    </Html>
  )
}

function Part({ part, isFirst }: { part: LetterPart; isFirst: boolean }) {
  const { locale, direction, greeting, paragraphs, facts, code, action, notes, signature } = part
  const align = direction === 'rtl' ? 'right' : 'left'
  return (
    <Section lang={locale} dir={direction} style={{ textAlign: align }}>
      {!isFirst && <Hr style={{ borderColor: ink, margin: '24px 0 20px' }} />}
      <Text style={{ ...line, fontWeight: 600 }}>{greeting}</Text>
      {paragraphs.map((paragraph) => (
        <Text key={paragraph} style={line}>
          {paragraph}
        </Text>
      ))}
      {facts.map(({ label, value }) => (
        <Text key={label} style={{ ...line, margin: '0 0 4px' }}>
          <span style={{ color: quiet }}>{label}: </span>
          <bdi>{value}</bdi>
        </Text>
      ))}
      {code && (
        <Text
          dir="ltr"
          style={{ margin: '18px 0', fontSize: 34, letterSpacing: 8, fontWeight: 600, textAlign: 'center' }}
        >
          {code}
        </Text>
      )}
      {action && (
        <Section style={{ margin: '20px 0 16px' }}>
          <Button href={action.url} style={button}>
            {action.label}
          </Button>
          <Text style={{ ...note, margin: '12px 0 0', wordBreak: 'break-all' }} dir="ltr">
            <Link href={action.url} style={{ color: accent }}>
              {action.url}
            </Link>
          </Text>
        </Section>
      )}
      <Text style={{ ...line, margin: '16px 0' }}>{signature}</Text>
      {notes.map((text) => (
        <Text key={text} style={note}>
          {text}
        </Text>
      ))}
    </Section>
  )
}

const button: CSSProperties = {
  padding: '12px 22px',
  borderRadius: 6,
  backgroundColor: accent,
  color: '#ffffff',
  fontSize: 16,
  fontWeight: 600,
  textDecoration: 'none',
}

Letter.PreviewProps = {
  subject: 'النسخة 2 من ملصق الحملة · Version 2 of the campaign poster',
  preview: 'النسخة 2 من ملصق الحملة للمراجعة',
  parts: [
    {
      locale: 'ar',
      direction: 'rtl',
      greeting: 'الأستاذة نورة القحطاني',
      paragraphs: ['النسخة 2 من «ملصق الحملة» جاهزة للمراجعة.'],
      facts: [{ label: 'الرد قبل', value: '17 نوفمبر 2026' }],
      code: null,
      action: { label: 'افتح النسخة', url: 'https://example.test/l/token' },
      notes: ['يفتح هذا الرابط هذا الموضوع وحده، لك وحدك، أربعة عشر يومًا.'],
      signature: 'وكالة مداد',
    },
  ],
} satisfies LetterProps
