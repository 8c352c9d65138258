namespace Rota.Tests.Browsing;

// The checks of axe that a single page allows: WCAG 2.2, 1.3.1, 2.4.2, 2.4.3, 2.4.6, 3.1.1, 4.1.2.
[Trait("Category", "Slow")]
public sealed class AccessTests(Chromium chromium)
{
    private const string Script = """
        () => {
          const wrong = [];
          const all = selector => [...document.querySelectorAll(selector)];
          const say = (element, what) => wrong.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
          const named = ids => ids.split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim();
          const name = element => (element.hasAttribute('aria-labelledby') ? named(element.getAttribute('aria-labelledby'))
            : element.getAttribute('aria-label') ?? element.caption?.textContent
            ?? element.querySelector(':scope > figcaption, :scope > title')?.textContent ?? element.textContent).trim();
          const shown = element => !element.closest('[aria-hidden=true]');

          if (document.documentElement.lang !== 'en') wrong.push('no language');
          if (document.title.trim() === '') wrong.push('no title');
          if (all('h1').length !== 1) wrong.push('not one h1');
          if (all('main').length !== 1 || all('header').length !== 1 || all('footer').length !== 1) wrong.push('landmarks');
          all('h1, h2, h3, h4, h5, h6').reduce((before, head) => {
            const level = Number(head.tagName[1]);
            if (level > before + 1) say(head, `level ${level} after ${before}`);
            if (name(head) === '') say(head, 'empty heading');
            return level;
          }, 0);
          const ids = all('[id]').map(element => element.id);
          ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => wrong.push(`id ${id} twice`));
          for (const attribute of ['aria-labelledby', 'aria-describedby'])
            all(`[${attribute}]`).forEach(element => element.getAttribute(attribute).split(' ').forEach(id => {
              if (!document.getElementById(id)) say(element, `${attribute} of nothing`);
            }));
          all('button, a, summary, figure, table, [tabindex], [role]').forEach(each => name(each) === '' && say(each, 'no name'));
          all('svg').filter(shown).forEach(each => (!each.hasAttribute('role') || name(each) === '') && say(each, 'no name'));
          all('table').forEach(table => {
            if (!table.caption) say(table, 'no caption');
            if (table.querySelector('thead th:not([scope=col]), tbody th:not([scope=row])')) say(table, 'no scope');
            if (!table.querySelector('thead th')) say(table, 'no heads');
          });
          all('[tabindex]').forEach(each => each.tabIndex > 0 && say(each, 'a tab order of its own'));
          all('[aria-hidden=true]').forEach(each => each.querySelector('a, button, [tabindex]') && say(each, 'hidden and in reach'));
          all('ul > *, ol > *').forEach(each => each.tagName !== 'LI' && say(each, 'no item'));
          all('dl > *').forEach(each => !['DT', 'DD', 'DIV'].includes(each.tagName) && say(each, 'no term'));
          // Scrollable parts can be scrolled by keys.
          all('body *').forEach(each => {
            const scrolls = each.scrollWidth > each.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
            if (scrolls && each.tabIndex < 0) say(each, 'scrolls and takes no focus');
          });
          all('button').filter(button => button.checkVisibility()).forEach(button => {
            const box = button.getBoundingClientRect();
            if (!button.closest('th') && (box.width < 24 || box.height < 24)) say(button, `a target of ${box.width} by ${box.height}`);
          });
          return wrong;
        }
        """;

    [Theory]
    [InlineData("html", 1280, true)]
    [InlineData("html", 390, true)]
    [InlineData("html", 390, false)]
    [InlineData("tearsheet", 1280, true)]
    [InlineData("tearsheet", 390, false)]
    public async Task EveryPartOfAPageHasANameAPlaceAndARole(string report, int width, bool hasScript)
    {
        await using var file = await chromium.OpenAsync(
            report == "html" ? Reported.LongHtml : Reported.LongTearsheet, new View(width, HasScript: hasScript));

        Assert.Empty(await file.AskAsync<string[]>(Script));
    }

    [Fact]
    public async Task TheAccessCheckFindsMistakes()
    {
        await using var file = await chromium.OpenAsync(Reported.LongTearsheet);
        const string Wrong = "<h4>x</h4><h1></h1><button></button><p id=results tabindex=1>y</p>";
        await file.AskAsync<object>("wrong => { document.querySelector('main').insertAdjacentHTML('beforeend', wrong); }", Wrong);

        Assert.InRange((await file.AskAsync<string[]>(Script)).Length, 6, 10);
    }
}
