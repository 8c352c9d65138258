namespace Rota.Terminal;

internal readonly record struct TextLine(string Text, Style? Style = null);
