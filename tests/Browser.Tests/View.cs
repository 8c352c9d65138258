namespace Rota.Tests.Browsing;

// How somebody looks at a file.
internal sealed record View(int Width = 1280, bool IsDark = false, bool HasScript = true);
