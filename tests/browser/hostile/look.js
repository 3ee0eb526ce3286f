// What the page shows, as an expression: whether anything ran, and what is there that has no place in it.
(() => {
  const main = document.querySelector('main');
  const one = (selector) => main.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const own = (address) => new URL(address, location).origin === location.origin;

  const elements = /^(a|article|aside|b|bdi|blockquote|button|cite|code|details|dialog|div|em|figcaption|figure|footer|h[1-4]|header|hr|i|img|li|main|nav|noscript|ol|p|pre|q|section|span|strong|summary|sup|table|tbody|td|th|thead|time|tr|ul)$/;
  const fields = /^(fieldset|input|label|legend|option|select)$/;
  const attributes = /^(alt|aria-[a-z]+|checked|class|data-[a-z-]+|datetime|dir|for|hidden|href|id|lang|loading|name|open|rel|role|scope|selected|src|start|tabindex|title|translate|type|value|width|height|autocomplete|inputmode|max|maxlength|min)$/;
  const schemes = /^(https?|mailto|tel):$/;
  // How much of a story was read is the page's own number.
  const isReadingBar = (it) => it.id === 'bar' && !it.closest('article') && /^--read: [\d.e-]+;$/.test(it.getAttribute('style'));
  const isStrange = (it) => !(elements.test(it.localName) || fields.test(it.localName) && it.closest('.appeal, .banner'))
    || [...it.attributes].some(({ name, value }) => !attributes.test(name) && !(name === 'style' && isReadingBar(it))
      || name === 'href' && !schemes.test(it.protocol)
      || name === 'src' && !own(value));
  const strange = [
    ...all('body *').filter(isStrange),
    ...all('base, head *').filter((it) => !/^(title|meta|link|script)$/.test(it.localName) || !own(it.src || it.href || '')),
    ...all('script').filter((it) => !it.closest('head') || !it.src),
  ];

  // All pictures at once, also those far below.
  const pictures = all('main img');
  for (const it of pictures) it.loading = 'eager';

  const choice = one('#choice[data-full]');
  const shows = main.getAttribute('aria-busy') !== 'false' || pictures.some((it) => !it.complete) ? 'nothing yet'
    : one('.failure[role=alert]:not([hidden]) h1')?.textContent ? 'a failure'
    : one('.kept') ? 'what is kept'
    : one('.left-out') ? 'a story with a report'
    : one('#story [data-story-end]') ? 'a story'
    : choice ? `a choice of ${choice.querySelectorAll('li').length}`
    : 'something else';
  return {
    shows,
    ran: sessionStorage.getItem('ran'),
    strange: strange.map((it) => it.outerHTML.slice(0, 300)),
    pictures: pictures.length,
    links: all('main article a[href]').length,
    attacks: main.textContent.split('alert(7)').length - 1,
  };
})()
