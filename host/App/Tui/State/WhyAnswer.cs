namespace Rota.Host.Tui;

// The reasons of a strategy's decision; without text until they are known.
internal sealed record WhyAnswer(string Path, DateOnly Day, string? Text = null);
