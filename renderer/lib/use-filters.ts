import { useNavigate, useSearch } from '@tanstack/react-router'

/**
 * Filters of a list, kept in the address so that going back finds them again: `const [filters, setFilters] = useFilters({ level: '', agency: '' })`.
 * Codes and ids only; what somebody searches for is a name, and stays in `useState`.
 */
export function useFilters<F extends Record<string, string>>(
  defaults: F,
): [filters: F, set: (change: Partial<F>) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filters = Object.fromEntries(
    Object.entries(defaults).map(([key, standard]) => [key, typeof search[key] === 'string' ? search[key] : standard]),
  ) as F // same keys, each a string
  return [
    filters,
    (change) => {
      const next = Object.entries({ ...filters, ...change }).filter(([key, value]) => value !== defaults[key])
      void navigate({ to: '.', search: Object.fromEntries(next), replace: true })
    },
  ]
}
