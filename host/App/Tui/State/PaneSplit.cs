namespace Rota.Host.Tui;

// The borders between panes that the mouse can move.
internal enum PaneSplit
{
    RunColumns,
    RunChart,
    RunAllocation,
    RunStatistics,
    RunLists,
    RunRows,
    StrategiesRows,
    StrategiesColumns,
    ParametersColumns,
    ParametersRows,
    SweepRows,
    SweepColumns,
    SettingsRows,
    SettingsColumns,
    CompareRows,
    PluginsRows,
}
