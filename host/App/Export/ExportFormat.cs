namespace Rota.Host.Export;

internal enum ExportFormat
{
    Csv,
    Json,
}
