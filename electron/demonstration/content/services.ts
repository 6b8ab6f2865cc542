import type { WrittenDay } from './shapes.ts'

/** A service of the directory; all invented, with numbers that nobody has. */
export interface WrittenService {
  name: string
  purpose: string
  contact: string
  hours: string
  checkedOn: WrittenDay
  onHandout: boolean
}

/** One of them was last checked more than half a year before the day on which the clinic stands still. */
export const SERVICES: readonly WrittenService[] = [
  {
    name: 'Kestrel Helpline',
    purpose: 'National helpline on unwanted contact: advice on what to do next, for anybody',
    contact: '0808 157 0112',
    hours: 'Monday to Friday 09:00 to 20:00, Saturday 10:00 to 16:00',
    checkedOn: '2026-11-03',
    onHandout: true,
  },
  {
    name: 'Lantern',
    purpose: 'Somebody on your side, who speaks for you and plans safety with you',
    contact: '01632 960401',
    hours: 'Monday to Friday 09:00 to 17:30',
    checkedOn: '2026-10-19',
    onHandout: true,
  },
  {
    name: 'Harbour',
    purpose: 'Help for people who are afraid of a partner, a former partner or their family',
    contact: '01632 960402',
    hours: 'Every day, day and night',
    checkedOn: '2026-10-19',
    onHandout: true,
  },
  {
    name: 'Westmere Victim Care',
    purpose: 'Support after a crime, whether or not it was reported',
    contact: '01632 960403',
    hours: 'Monday to Friday 08:00 to 20:00',
    checkedOn: '2026-09-07',
    onHandout: true,
  },
  {
    name: 'Safer Homes, Westmere Housing',
    purpose: 'Locks, doors, lights and alarms; a safe place to stay',
    contact: '01632 960404',
    hours: 'Monday to Friday 09:00 to 17:00',
    checkedOn: '2026-08-24',
    onHandout: true,
  },
  {
    name: 'Thornbury Refuge',
    purpose: 'Refuge places in the county, for professionals who refer',
    contact: '01632 960405, ask for the duty worker',
    hours: 'Every day until 22:00',
    checkedOn: '2026-04-28',
    onHandout: false,
  },
  {
    name: 'Juniper Family Centre',
    purpose: 'Support for children who have seen or heard violence at home',
    contact: '01632 960406',
    hours: 'Monday to Thursday 10:00 to 16:00',
    checkedOn: '2026-09-15',
    onHandout: false,
  },
  {
    name: 'Sallowby Student Advice',
    purpose: 'Advice for students, and changes to courses and rooms',
    contact: 'advice@sallowby.example',
    hours: '',
    checkedOn: '2026-10-05',
    onHandout: false,
  },
]
