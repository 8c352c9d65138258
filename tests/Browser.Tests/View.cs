namespace Rota.Tests.Browsing;

// The settings of a reader's browser.
internal sealed record View(int Width = 1280, bool IsDark = false, bool HasScript = true);
