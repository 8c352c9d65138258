using Microsoft.Playwright;

namespace Rota.Tests.Browsing;

/// <summary>The machine's own Chromium, without a window: one for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing =
        "there is no Chromium on this machine (apt-get install chromium); no report was opened in a browser";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable => (
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        let file = Path.Combine(folder, name)
        where File.Exists(file)
        select file).FirstOrDefault();

    /// <summary>Starts it where there is one.</summary>
    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable) return;
        _playwright = await Playwright.CreateAsync();
        // Its sandbox does not run as root.
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>Opens a file from disk, with nothing else in reach, or skips the test.</summary>
    internal async Task<OpenedFile> OpenAsync(string file, View? view = null)
    {
        Assert.SkipWhen(_browser is null, Missing);
        view ??= new View();
        var context = await _browser!.NewContextAsync(new()
        {
            Offline = true,
            ColorScheme = view.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = view.HasScript,
            Locale = "en-US",
            ViewportSize = new() { Width = view.Width, Height = 900 },
        });
        return await OpenedFile.OpenAsync(context, file);
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
