using System.Text.Json;
using Rota.Host.Export;

namespace Rota.Host.Sweeping;

// A further analysis of a sweep: its lines for the terminal, its numbers inside the analysis of the JSON, its part of the page, and its tables.
internal sealed record SweepExtra(IReadOnlyList<string> Lines, Action<Utf8JsonWriter> Json, string Html, IReadOnlyList<ExportTable> Tables);
