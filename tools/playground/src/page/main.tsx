import { render } from 'preact';
import { unpacked } from '../model/link.ts';
import { App } from './app.tsx';

// The language stands in the address, the policy in its fragment, which no browser sends to a server.

const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
const language = asked.startsWith('id') ? 'id' : 'en';
const text = location.hash.length > 1 ? await unpacked(location.hash) : null;
const page = document.getElementById('page');

if (page !== null) {
  page.replaceChildren();
  render(<App language={language} text={text} badLink={text === null && location.hash.length > 1} />, page);
}
