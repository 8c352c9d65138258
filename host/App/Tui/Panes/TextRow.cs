using Rota.Terminal;

namespace Rota.Host.Tui;

// A row of a text whose rows can be selected. Line is the line of the text that it belongs to, from 0.
internal sealed record TextRow(int Line, IReadOnlyList<TextLine> Parts)
{
    // Stays when the text is scrolled sideways.
    public IReadOnlyList<TextLine> Margin { get; init; } = [];

    public int Width => Parts.Sum(part => CutText.Width(part.Text));
}
