using System.Text;

namespace Rota.Host.Importing;

// The rows of a text whose cells may be quoted, with line breaks in quotes, as spreadsheets write them.
internal sealed class TextRows : SourceRows
{
    private const int LongestRow = 1 << 20;

    private readonly StreamReader _reader;
    private readonly string _path;
    private readonly char _separator;
    private readonly List<(int Start, int Length)> _cells = [];
    private char[] _text = new char[1 << 16];
    private int _start; // of the unread text
    private int _end;
    private int _next = 1; // the line at _start
    private bool _hasBreak; // whether the previous row's line break is unread
    private bool _isAtEnd;

    public TextRows(string path, Encoding encoding, char separator)
    {
        (_path, _separator) = (path, separator);
        _reader = new StreamReader(RegularFile.OpenRead(path), encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
    }

    public override ReadOnlySpan<char> Text(int cell)
    {
        if (cell >= _cells.Count) return [];
        var (start, length) = _cells[cell];
        return _text.AsSpan(start, length);
    }

    public override bool Read()
    {
        _cells.Clear();
        Count = 0;
        SkipBreak();
        Line = _next;
        if (_start == _end && !Fill()) return false;
        var length = RowLength();
        var row = _text.AsSpan(_start, length);
        if (row.Contains('\0')) throw Wrong("The line contains a NUL character: the file is damaged or not text. Download it again.");
        _next += row.Count('\n') + 1;
        if (row.Contains('"')) SplitQuoted(_start, length);
        else Split(_start, length);
        Count = _cells.Count;
        _start += length;
        _hasBreak = true;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _reader.Dispose();
        base.Dispose(disposing);
    }

    // A quote opens a cell only at its beginning; two quotes inside stand for one.
    private int RowLength()
    {
        for (var at = 0; ; at++)
        {
            at = Find(at, isInQuotes: false);
            if (_start + at == _end || _text[_start + at] != '"') return at;
            if (!IsAtCellStart(_start + at)) continue;
            do
            {
                at = Find(at + 1, isInQuotes: true);
                if (_start + at == _end) throw Wrong("The quote that this row opens is never closed: add the closing quote, or delete the row.");
                at++;
            }
            while ((_start + at < _end || Fill()) && _text[_start + at] == '"');
            at--;
        }
    }

    // The next quote or, outside of quotes, the next line break; the end of the text if there is none.
    private int Find(int from, bool isInQuotes)
    {
        while (true)
        {
            var rest = _text.AsSpan(_start + from, _end - _start - from);
            var found = isInQuotes ? rest.IndexOf('"') : rest.IndexOfAny('"', '\n', '\r');
            if (found >= 0) return from + found;
            from += rest.Length;
            if (!Fill()) return from;
        }
    }

    private bool IsAtCellStart(int quote)
    {
        while (quote > _start && _text[quote - 1] == ' ') quote--;
        return quote == _start || _text[quote - 1] == _separator;
    }

    private void Split(int start, int length)
    {
        for (var end = start + length; ;)
        {
            var cell = _text.AsSpan(start, end - start).IndexOf(_separator);
            Add(start, cell < 0 ? end - start : cell);
            if (cell < 0) return;
            start += cell + 1;
        }
    }

    private void SplitQuoted(int start, int length)
    {
        for (var end = start + length; ;)
        {
            var first = start;
            while (first < end && _text[first] == ' ') first++;
            var after = first < end && _text[first] == '"' ? Unquoted(first + 1, end) : first;
            var more = _text.AsSpan(after, end - after).IndexOf(_separator);
            var stop = more < 0 ? end : after + more;
            if (after == first) Add(start, stop - start);
            else if (!_text.AsSpan(after, stop - after).IsWhiteSpace()) Replace(first, stop - first);
            if (more < 0) return;
            start = stop + 1;
        }
    }

    // Text after a closing quote: the cell is not properly quoted, so it is kept as it is.
    private void Replace(int start, int length)
    {
        _cells.RemoveAt(_cells.Count - 1);
        Add(start, length);
    }

    // Adds a quoted cell and returns where the text continues after its closing quote. Doubled quotes are halved in place.
    private int Unquoted(int first, int end)
    {
        var (from, to) = (first, first);
        while (true)
        {
            var quote = from + _text.AsSpan(from, end - from).IndexOf('"');
            if (to != from) _text.AsSpan(from, quote - from).CopyTo(_text.AsSpan(to));
            to += quote - from;
            if (quote + 1 == end || _text[quote + 1] != '"')
            {
                Add(first, to - first);
                return quote + 1;
            }

            _text[to++] = '"';
            from = quote + 2;
        }
    }

    private void Add(int start, int length)
    {
        var cell = _text.AsSpan(start, length);
        var lead = length - cell.TrimStart().Length;
        _cells.Add((start + lead, cell.Trim().Length));
    }

    // Skips the end of the previous row.
    private void SkipBreak()
    {
        if (!_hasBreak || (_start == _end && !Fill())) return;
        var isReturn = _text[_start++] == '\r';
        if (isReturn && (_start < _end || Fill()) && _text[_start] == '\n') _start++;
    }

    // Reads more text after the unread part, which moves to the beginning.
    private bool Fill()
    {
        if (_isAtEnd) return false;
        _text.AsSpan(_start, _end - _start).CopyTo(_text);
        (_start, _end) = (0, _end - _start);
        if (_end > LongestRow) throw Wrong("The row is longer than 1 MB: the file is damaged or not a table. Download it again.");
        if (_end == _text.Length) Array.Resize(ref _text, _text.Length * 2);
        var count = _reader.Read(_text.AsSpan(_end));
        _end += count;
        _isAtEnd = count == 0;
        return count > 0;
    }

    private InputException Wrong(string what) => new(new Mistake(what, _path, Line));
}
