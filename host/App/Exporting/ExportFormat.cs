namespace Rota.Host.Exporting;

internal enum ExportFormat
{
    Csv,
    Json,
}
