namespace Rota.Host.Tui;

// The reasons of a strategy's decision; no text while they are sought.
internal sealed record WhyAnswer(string Path, DateOnly Day, string? Text = null);
