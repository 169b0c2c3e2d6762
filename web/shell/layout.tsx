import { ActionIcon } from '@mantine/core';
import { Settings } from 'lucide-react';
import { Suspense } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import classes from './layout.module.css';
import { LoadingRows } from './loading-rows.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

const places = [
  { to: '/', name: 'Compose' },
  { to: '/requests', name: 'Requests' },
  { to: '/campaigns', name: 'Campaigns' },
  { to: '/sequences', name: 'Sequences' },
  { to: '/templates', name: 'Templates' },
];

/** Header, navigation and the page itself. */
export function Layout() {
  const { pathname } = useLocation();
  useKeptFocus();
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <header className={classes.header}>
        <Link className={classes.brand} to="/" aria-label="Candor, compose">
          <img src="/favicon.svg" alt="" width={22} height={22} />
          Candor
        </Link>
        <nav className={classes.nav} aria-label="Main">
          {places.map(({ to, name }) => (
            <NavLink key={to} className={classes.link} to={to} end={to === '/'}>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className={classes.tools}>
          <ColorSchemeToggle />
          <ActionIcon component={Link} to="/settings" variant="subtle" color="gray" size="lg" aria-label="Settings">
            <Settings size={18} aria-hidden />
          </ActionIcon>
        </div>
      </header>
      <main id="main" tabIndex={-1} key={pathname}>
        <Suspense fallback={<LoadingRows label="Loading the page" />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
