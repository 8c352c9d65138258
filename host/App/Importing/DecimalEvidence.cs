namespace Rota.Host.Importing;

// Finds the decimal sign in the prices of a file.
internal sealed class DecimalEvidence(Source source)
{
    private readonly Dictionary<PriceShape, (int Line, string Text)> _first = [];

    // Whether any price has one; numbers of a spreadsheet have none.
    public bool IsShown => Has(PriceShape.Dot) || Has(PriceShape.Comma) || Has(PriceShape.DotOrThousands) || Has(PriceShape.CommaOrThousands);

    // Whether a price has shown it, so that prices that do not fit are errors.
    public bool IsProven => Has(PriceShape.Dot) || Has(PriceShape.Comma);

    public void Take(PriceShape shape, int line, ReadOnlySpan<char> text)
    {
        if (!_first.ContainsKey(shape)) _first.Add(shape, (line, text.ToString()));
    }

    // The sign that the prices show; if they leave a choice, the user must decide. Three digits after the only comma of all prices may be
    // thousands. After the only dot they are thousands if commas are decimal signs, as with semicolons between columns, or if prices are whole.
    public DecimalSign Sign()
    {
        if (Has(PriceShape.Dot)) return DecimalSign.Dot;
        if (Has(PriceShape.Comma)) return DecimalSign.Comma;
        if (Has(PriceShape.CommaOrThousands)) throw Ambiguous(PriceShape.CommaOrThousands);
        var isPointOfThousands = Has(PriceShape.Plain) || source.Description.Contains("semicolons", StringComparison.Ordinal);
        return Has(PriceShape.DotOrThousands) && isPointOfThousands ? throw Ambiguous(PriceShape.DotOrThousands) : DecimalSign.Dot;
    }

    private bool Has(PriceShape shape) => _first.ContainsKey(shape);

    private InputException Ambiguous(PriceShape shape)
    {
        var (whole, part) = shape == PriceShape.CommaOrThousands ? ("dot", "comma") : ("comma", "dot");
        return Wrong(_first[shape], $"may be in thousands or have three decimals, and no price of the file shows which: add --decimal {whole} " +
            $"for thousands, or --decimal {part} for decimals");
    }

    private InputException Wrong((int Line, string Text) at, string what) => new(new Mistake($"The price '{at.Text}' {what}.", source.Path, at.Line));
}

internal enum DecimalSign
{
    Dot,
    Comma,
}
