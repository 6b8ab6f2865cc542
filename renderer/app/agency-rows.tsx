import { Button } from '@mantine/core'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { FieldGroup } from '#renderer/components/field.tsx'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { AGENCY_KIND_WORDS, type AgencyKind } from '#shared/domain/agency.ts'
import classes from './entrance.module.css'

export interface AgencyRow {
  readonly key: string
  readonly name: string
  readonly kind: AgencyKind
}

/** The agencies that usually sit on such a panel, to be edited. */
export const SUGGESTED_AGENCIES: readonly AgencyRow[] = [
  { key: '0', name: 'Police', kind: 'police' },
  { key: '1', name: 'Probation Service', kind: 'probation' },
  { key: '2', name: 'NHS forensic service', kind: 'health' },
  { key: '3', name: 'Stalking advocacy service', kind: 'advocacy' },
  { key: '4', name: 'Housing', kind: 'housing' },
  { key: '5', name: 'Children’s services', kind: 'children' },
]

/** Rows of agencies with what each is in law and practice. */
export function AgencyRows({
  rows,
  onChange,
  error,
}: {
  rows: readonly AgencyRow[]
  onChange(rows: readonly AgencyRow[]): void
  error?: string | undefined
}) {
  const change = (key: string, part: Partial<AgencyRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const unused = String(rows.reduce((most, row) => Math.max(most, Number(row.key)), 0) + 1)
  return (
    <FieldGroup
      label="Agencies on the panel"
      hint="Rename them, remove what does not fit, add what is missing. The kind decides later which powers to share apply."
      error={error}
    >
      <Stack>
        {rows.map((row, index) => (
          <div key={row.key} className={classes['agency']}>
            <TextField label={`Agency ${index + 1}`} value={row.name} onChange={(name) => change(row.key, { name })} />
            <SelectField
              label="Kind"
              choices={KINDS}
              value={row.kind}
              onChange={(kind) => kind !== null && change(row.key, { kind })}
            />
            <Button
              onClick={() => onChange(rows.filter((one) => one.key !== row.key))}
              aria-label={`Remove agency ${index + 1}, ${row.name}`}
            >
              Remove
            </Button>
          </div>
        ))}
        <Row>
          <Button size="xs" onClick={() => onChange([...rows, { key: unused, name: '', kind: 'other' }])}>
            Add an agency
          </Button>
        </Row>
      </Stack>
    </FieldGroup>
  )
}

const KINDS = Object.entries(AGENCY_KIND_WORDS).map(([value, label]) => ({ value: value as AgencyKind, label })) // keys of the table
