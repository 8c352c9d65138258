namespace Rota.Host.Importing;

// The parts of a date: up to three numbers, one of which may be a month's name.
internal ref struct DayToken
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public int Count;
    public int First;
    public int Second;
    public int Third;
    public int FirstDigits;
    public int SecondDigits;
    public int ThirdDigits;
    public char Separator; // between the first two
    public int NamedAt; // which part is a month's name; 0 if none is
    public TimeSpan? Time;
    public bool HasOffset; // whether the time has a zone other than the exchange's

    // False if the text does not have this form.
    public static bool TryRead(ReadOnlySpan<char> text, out DayToken token)
    {
        token = default;
        text = WithoutWeekday(text);
        if (text.IsEmpty || !DayTime.TrySplit(ref text, out token.Time, out token.HasOffset)) return false;
        while (!text.IsEmpty)
        {
            if (token.Count == 3) return false;
            if (!TryTake(ref text, out var number, out var digits)) return false;
            if (digits == 0 && token.NamedAt > 0) return false;
            if (digits == 0) token.NamedAt = token.Count + 1;
            token.Add(number, digits);
            if (text.IsEmpty) return true;
            var separator = text[0];
            var length = text.IndexOfAnyExcept("-/., ");
            if (length <= 0) return false;
            if (token.Count == 1) token.Separator = separator;
            else if (token.NamedAt == 0 && (separator != token.Separator || length != 1)) return false;
            if (token.NamedAt == 0 && digits > 0 && separator is ',') return false;
            text = text[length..];
        }

        return false;
    }

    private void Add(int number, int digits)
    {
        if (Count == 0) (First, FirstDigits) = (number, digits);
        else if (Count == 1) (Second, SecondDigits) = (number, digits);
        else (Third, ThirdDigits) = (number, digits);
        Count++;
    }

    // A number of up to eight digits, or a month's name in full or abbreviated, which has no digits.
    private static bool TryTake(ref ReadOnlySpan<char> text, out int number, out int digits)
    {
        (number, digits) = (0, 0);
        if (char.IsAsciiDigit(text[0]))
        {
            for (; digits < text.Length && char.IsAsciiDigit(text[digits]); digits++)
            {
                if (digits == 8) return false;
                number = number * 10 + text[digits] - '0';
            }

            text = text[digits..];
            return true;
        }

        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        if (letters < 3) return false;
        var name = text[..letters];
        for (var month = 0; month < Months.Length; month++)
        {
            if (!Months[month].AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (letters is not (3 or 4) && letters != Months[month].Length) return false;
            number = month + 1;
            text = text[letters..];
            if (letters < 5 && text.StartsWith(".")) text = text[1..];
            return true;
        }

        return false;
    }

    // Fri, Jan 2, 2005
    private static ReadOnlySpan<char> WithoutWeekday(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        if (letters < 3 || letters == text.Length || text[letters] is not (',' or ' ' or '.')) return text;
        foreach (var day in Enum.GetNames<DayOfWeek>())
        {
            if (day.AsSpan().StartsWith(text[..letters], StringComparison.OrdinalIgnoreCase) && (letters == 3 || letters == day.Length))
                return text[letters..].TrimStart(",. ");
        }

        return text;
    }
}
