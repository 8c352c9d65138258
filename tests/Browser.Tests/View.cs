namespace Rota.Tests.Browsing;

// A reader's window and preferences.
internal sealed record View(int Width = 1280, bool IsDark = false, bool HasScript = true);
