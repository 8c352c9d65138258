namespace Rota.Plugins.Web;

internal readonly record struct Observation(DateOnly Day, double Value);
