namespace Rota.Plugins.Csv;

// A distribution per share, with its line in the file.
internal readonly record struct Distribution(DateOnly ExDate, double Amount, int Line);
