namespace Rota.Host.Importing;

// The texts of an unnamed column: one that stays the same for many rows and then changes may be a fund's name.
internal sealed class TextRuns
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _last;
    private int _rows;
    private bool _isOther; // has a blank, a number, or a text that returns

    public bool AreFunds => !_isOther && _seen.Count > 1 && _seen.Count * 2 <= _rows;

    public string Examples => string.Join(" and ", _seen.Take(2).Select(text => $"'{text}'"));

    public void Take(ReadOnlySpan<char> text)
    {
        _rows++;
        if (_isOther || text.Equals(_last, StringComparison.Ordinal)) return;
        _last = text.ToString();
        _isOther = PriceText.ShapeOf(text) != PriceShape.None || DayText.Orders(text) != DayOrder.None || !_seen.Add(_last) || _seen.Count * 2 > _rows + 2;
    }
}
