namespace Rota.Plugins.Csv;

// What a share or fund paid out per share, and the line that says so.
internal readonly record struct Distribution(DateOnly ExDate, double Amount, int Line);
