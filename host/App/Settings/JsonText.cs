using System.Globalization;
using System.Text;

namespace Rota.Host.Settings;

// Reads JSON (RFC 8259) with the place of each value. The library's reader takes 10 ms to its first value, which is most of a start.
internal sealed class JsonText
{
    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private JsonText(string text) => _text = text;

    // Throws a JsonMistake that says where.
    public static JsonValue Parse(string text)
    {
        var reader = new JsonText(text.StartsWith('\ufeff') ? text[1..] : text);
        var value = reader.Value();
        reader.Blank();
        return reader._at == reader._text.Length ? value : throw reader.Wrong("something stands behind its end");
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private JsonValue Value()
    {
        Blank();
        var (line, column) = (_line, _at - _lineStart + 1);
        return Next switch
        {
            '{' => new(JsonKind.Object, line, column) { Members = Members() },
            '[' => new(JsonKind.Array, line, column) { Items = Items() },
            '"' => new(JsonKind.Text, line, column) { Text = Quoted() },
            't' => Word("true", line, column),
            'f' => Word("false", line, column),
            'n' => Word("null", line, column),
            _ => new(JsonKind.Number, line, column) { Text = Number() },
        };
    }

    private List<(string Key, JsonValue Value)> Members()
    {
        var members = new List<(string, JsonValue)>();
        _at++;
        for (Blank(); Next != '}'; Separate('}'))
        {
            Blank();
            if (Next != '"') throw Wrong("a key in quotes is missing");
            var key = Quoted();
            Blank();
            if (Next != ':') throw Wrong("a colon is missing");
            _at++;
            members.Add((key, Value()));
        }

        _at++;
        return members;
    }

    private List<JsonValue> Items()
    {
        var items = new List<JsonValue>();
        _at++;
        for (Blank(); Next != ']'; Separate(']')) items.Add(Value());
        _at++;
        return items;
    }

    // Past a comma that something follows, or to the end.
    private void Separate(char end)
    {
        Blank();
        if (Next == end) return;
        if (Next != ',') throw Wrong("a comma is missing");
        _at++;
        Blank();
        if (Next == end) throw Wrong("a comma is too many");
    }

    private JsonValue Word(string word, int line, int column)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0) throw Wrong("it is no value");
        _at += word.Length;
        return new(JsonKind.Word, line, column) { Text = word };
    }

    private string Number()
    {
        var start = _at;
        if (Next == '-') _at++;
        var whole = Digits();
        if (whole > 1 && _text[_at - whole] == '0') throw Wrong("a number begins with 0");
        if (Next == '.')
        {
            _at++;
            Digits();
        }

        if (Next is 'e' or 'E')
        {
            _at++;
            if (Next is '+' or '-') _at++;
            Digits();
        }

        return _text[start.._at];
    }

    private int Digits()
    {
        var start = _at;
        while (char.IsAsciiDigit(Next)) _at++;
        return _at > start ? _at - start : throw Wrong("it is no value");
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        for (_at++; Next != '"'; _at++)
        {
            if (Next < ' ') throw Wrong("a text does not end on its line");
            text.Append(Next == '\\' ? Escaped() : Next);
        }

        _at++;
        return text.ToString();
    }

    // Stays at the last character of the escape.
    private char Escaped()
    {
        _at++;
        switch (Next)
        {
            case '"' or '\\' or '/': return Next;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when _at + 4 < _text.Length
                && ushort.TryParse(_text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default: throw Wrong("an escape is unknown");
        }
    }

    private void Blank()
    {
        for (; Next is ' ' or '\t' or '\r' or '\n'; _at++)
        {
            if (Next != '\n') continue;
            _line++;
            _lineStart = _at + 1;
        }
    }

    private JsonMistake Wrong(string what) => new(what, _line, _at - _lineStart + 1);
}
