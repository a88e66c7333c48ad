import { onContentUpdated, type Theme } from 'vitepress';
// Without the fonts of the default theme: a page asks for no font, and reads in the system's own.
import theme from 'vitepress/theme-without-fonts';
import './style.css';

/** The default theme, whose home page names no main part for readers who hear it. */
export default {
  extends: theme,
  setup() {
    onContentUpdated(() => {
      const content = document.querySelector('#VPContent');
      if (content?.classList.contains('is-home')) content.setAttribute('role', 'main');
      else content?.removeAttribute('role');
    });
  },
} satisfies Theme;
