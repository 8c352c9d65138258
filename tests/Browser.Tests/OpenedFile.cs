using Microsoft.Playwright;

namespace Rota.Tests.Browsing;

// A file in its own window. At the end it must not have used the network, logged, thrown or opened a popup.
internal sealed class OpenedFile : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _noises = [];

    private OpenedFile(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public IReadOnlyList<string> Noises => _noises;

    public static async Task<OpenedFile> OpenAsync(IBrowserContext context, string file)
    {
        var opened = new OpenedFile(context, await context.NewPageAsync());
        var address = new Uri(file).AbsoluteUri;
        await context.RouteAsync("**/*", route => route.Request.Url == address ? route.ContinueAsync() : route.AbortAsync());
        opened.Listen(address);
        await opened.Page.GotoAsync(address);
        return opened;
    }

    public ILocator Find(string selector, PageLocatorOptions? options = null) => Page.Locator(selector, options);

    // The chart with a title.
    public Picture Chart(string title) =>
        new(this, Page.Locator("figure.chart").Filter(new() { Has = Page.Locator($"svg > title:text-is('{title}')") }));

    public Task<T> AskAsync<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument);

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public void AssertQuiet() => Assert.Empty(_noises);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        AssertQuiet();
    }

    private void Listen(string address)
    {
        Page.Console += (_, message) => _noises.Add($"console: {message.Text}");
        Page.PageError += (_, error) => _noises.Add($"error: {error}");
        Page.Popup += (_, popup) => _noises.Add($"window: {popup.Url}");
        Page.Dialog += (_, dialog) =>
        {
            _noises.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        Page.Request += (_, request) =>
        {
            if (request.Url != address) _noises.Add($"request: {request.Url}");
        };
    }
}
