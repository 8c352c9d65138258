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
    private int _start; // of what has not been read yet
    private int _end;
    private int _next = 1; // the line of it
    private bool _hasBreak; // whether the row before still has to be ended
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
        var length = PlainLength() ?? QuotedLength();
        var row = _text.AsSpan(_start, length);
        if (row.Contains('\0')) throw Wrong("There is a NUL character here: the file is damaged, or is not text. Download it again.");
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

    // Null where the line has a quote.
    private int? PlainLength()
    {
        for (var searched = 0; ;)
        {
            var rest = _text.AsSpan(_start + searched, _end - _start - searched);
            var stop = rest.IndexOfAny('\n', '\r', '"');
            if (stop >= 0) return rest[stop] == '"' ? null : searched + stop;
            searched += rest.Length;
            if (!Fill()) return searched;
        }
    }

    // A quote opens at the beginning of a cell alone, and closes before its end; two of them are one that is meant.
    private int QuotedLength()
    {
        var (isQuoted, isFirst) = (false, true);
        for (var at = 0; ; at++)
        {
            if (_start + at == _end && !Fill())
                return !isQuoted ? at : throw Wrong("The quote that this row opens is never closed: add the closing quote, or delete the row.");
            var letter = _text[_start + at];
            if (isQuoted)
            {
                if (letter == '"') isQuoted = false;
            }
            else if (letter == '"' && (isFirst || _text[_start + at - 1] == '"'))
            {
                isQuoted = true;
            }
            else if (letter is '\n' or '\r')
            {
                return at;
            }

            isFirst = !isQuoted && (letter == _separator || (isFirst && letter == ' '));
        }
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

    // Quotes are taken out in place: what is left is never longer.
    private void SplitQuoted(int start, int length)
    {
        var (to, first, isQuoted, wasQuoted) = (start, start, false, false);
        for (var at = start; at < start + length; at++)
        {
            var letter = _text[at];
            if (isQuoted && letter == '"' && at + 1 < start + length && _text[at + 1] == '"') _text[to++] = _text[at++];
            else if (isQuoted && letter == '"') (isQuoted, wasQuoted) = (false, true);
            else if (!isQuoted && letter == '"' && !wasQuoted && _text.AsSpan(first, to - first).IsWhiteSpace()) isQuoted = true;
            else if (!isQuoted && letter == _separator)
            {
                Add(first, to - first);
                (first, wasQuoted) = (to, false);
            }
            else _text[to++] = letter;
        }

        Add(first, to - first);
    }

    private void Add(int start, int length)
    {
        var cell = _text.AsSpan(start, length);
        var lead = length - cell.TrimStart().Length;
        _cells.Add((start + lead, cell.Trim().Length));
    }

    // What ends the row before.
    private void SkipBreak()
    {
        if (!_hasBreak || (_start == _end && !Fill())) return;
        var isReturn = _text[_start++] == '\r';
        if (isReturn && (_start < _end || Fill()) && _text[_start] == '\n') _start++;
    }

    // More of the text behind what has not been read yet, which moves to the beginning.
    private bool Fill()
    {
        if (_isAtEnd) return false;
        _text.AsSpan(_start, _end - _start).CopyTo(_text);
        (_start, _end) = (0, _end - _start);
        if (_end > LongestRow) throw Wrong("The row is longer than 1 MB: the file is damaged, or is not a table. Download it again.");
        if (_end == _text.Length) Array.Resize(ref _text, _text.Length * 2);
        var count = _reader.Read(_text.AsSpan(_end));
        _end += count;
        _isAtEnd = count == 0;
        return count > 0;
    }

    private InputException Wrong(string what) => new(new Mistake(what, _path, Line));
}
