namespace Rota.Host.Importing;

// One file as it was understood: its table, its columns, its formats of dates and prices, and the omitted rows.
internal sealed record ImportedFile(
    Source Source, TableHeader Header, ColumnRoles Roles, Survey Survey, Extraction Extraction)
{
    public static ImportedFile Read(string path, ImportOptions options)
    {
        try
        {
            var (source, header) = Table(path, options);
            var roles = ColumnRoles.Of(header, options.Columns, path);
            var survey = Survey.Of(source, header, roles, options);
            return new(source, header, roles, survey, Extraction.Of(source, header, roles, survey, Path.GetFileNameWithoutExtension(path)));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {unread.Message}", path));
        }
    }

    // Picks the sheet that has a table, or the separator that splits the header into most columns.
    private static (Source Source, TableHeader Header) Table(string path, ImportOptions options)
    {
        var sources = Sources.Of(path);
        if (options.Sheet is { } sheet)
        {
            var named = sources.Where(source => string.Equals(source.Sheet, sheet, StringComparison.OrdinalIgnoreCase)).ToList();
            sources = named.Count > 0 ? named : throw new InputException(new Mistake(sources[0].Sheet.Length == 0
                ? $"--sheet {sheet} applies to workbooks, but this is a text file."
                : $"Unknown sheet '{sheet}'. Available: {string.Join(", ", sources.Select(source => source.Sheet))}.", path));
        }

        var found = sources.Select(source => (Source: source, Header: TableHeader.Find(source, options.Columns, options.Format)))
            .Where(each => each.Header is not null).Select(each => (each.Source, Header: each.Header!)).ToList();
        if (found.Count > 1 && found[0].Source.Sheet.Length > 0)
        {
            throw new InputException(new Mistake(
                $"Several sheets have prices, {string.Join(", ", found.Select(each => $"'{each.Source.Sheet}'"))}: choose one with --sheet \"{found[0].Source.Sheet}\".", path));
        }

        return found.Count > 0 ? found.MaxBy(each => each.Header.Names.Count) : throw new InputException(
            sources.Select(source => TableHeader.WithoutDays(source, options.Columns)).FirstOrDefault(why => why is not null) ?? new Mistake(
                "No header found: expected a row with a Date column, and dates below it. Name the columns, by number if they have no name: " +
                "--columns \"date=1,price=2\".", path));
    }
}
