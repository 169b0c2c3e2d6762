import { ActionIcon } from '@mantine/core';
import { BadgeCheck, ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import type { PersonalizationSummary } from '../../src/contract/personalize-response.ts';
import { StatusBadge } from '../shell/status-badge.tsx';
import classes from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import { RequestReview } from './request-review.tsx';

const channels: Record<string, string> = { EMAIL: 'Email', LINKEDIN: 'LinkedIn', SMS: 'SMS' };

/** Requests, newest first; each opens in place for a review, and leads to its audit. */
export function RequestTable({ items, label }: { items: PersonalizationSummary[]; label: string }) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Review</span>
            </th>
            <th scope="col">Lead</th>
            <th scope="col">Status</th>
            <th scope="col" className={classes.wide}>
              Selected
            </th>
            <th scope="col" className={classes.wide}>
              Channel
            </th>
            <th scope="col" className={classes.wide}>
              Template
            </th>
            <th scope="col">Created</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const who = item.lead_name || 'Erased';
            const isOpen = openId === item.request_id;
            return (
              <Fragment key={item.request_id}>
                <tr>
                  <td style={{ width: '1%', paddingInlineEnd: 0 }}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-expanded={isOpen}
                      aria-label={`Review ${who} here`}
                      disabled={item.status !== 'SUCCESS' || !item.lead_name}
                      onClick={() => setOpenId(isOpen ? null : item.request_id)}
                    >
                      {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
                    </ActionIcon>
                  </td>
                  <td>
                    <Link className={classes.main} to={`/requests/${item.request_id}`}>
                      {who}
                    </Link>
                    <span className={classes.sub}>{item.company_name}</span>
                  </td>
                  <td>
                    <StatusBadge status={item.status} />
                    {item.error && <span className={classes.sub}>{item.error.code}</span>}
                  </td>
                  <td className={classes.wide}>
                    {item.selected && <BadgeCheck size={17} role="img" aria-label="Selected" />}
                  </td>
                  <td className={classes.wide}>{channels[item.channel] ?? item.channel}</td>
                  <td className={classes.wide}>{item.template_id}</td>
                  <td>
                    <TimeText at={item.created_at} />
                  </td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={7}>
                      <RequestReview requestId={item.request_id} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
