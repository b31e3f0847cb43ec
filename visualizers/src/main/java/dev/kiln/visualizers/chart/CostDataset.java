package dev.kiln.visualizers.chart;

import dev.kiln.visualizers.palette.Role;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.general.AbstractDataset;

/** One cost as jfreechart reads it: rows are roles, columns are blocks. Replaced as a whole, with a single event. */
@SuppressWarnings("rawtypes") // the keys of jfreechart's interface
final class CostDataset extends AbstractDataset implements CategoryDataset {
    private static final long serialVersionUID = 1;
    private static final List<Role> ROLES = List.of(Role.values());

    private final transient ToLongFunction<BlockCosts.RoleCost> what;
    private transient BlockCosts costs = BlockCosts.EMPTY;
    private transient double[][] values = new double[0][];

    CostDataset(ToLongFunction<BlockCosts.RoleCost> what) {
        this.what = what;
    }

    void replace(BlockCosts newCosts) {
        costs = newCosts;
        values = new double[newCosts.rows().size()][ROLES.size()];
        for (int column = 0; column < values.length; column++) {
            for (Role role : ROLES) {
                values[column][role.ordinal()] = newCosts.rows().get(column).sum(role, what);
            }
        }
        fireDatasetChanged();
    }

    @Override
    public Number getValue(int row, int column) {
        double value = values[column][row];
        return value == 0 ? null : value;
    }

    @Override
    public int getRowCount() {
        return ROLES.size();
    }

    @Override
    public int getColumnCount() {
        return values.length;
    }

    @Override
    public Role getRowKey(int row) {
        return ROLES.get(row);
    }

    @Override
    public int getRowIndex(Comparable key) {
        return ROLES.indexOf(key);
    }

    @Override
    public List<Role> getRowKeys() {
        return ROLES;
    }

    @Override
    public String getColumnKey(int column) {
        return costs.names().get(column);
    }

    @Override
    public int getColumnIndex(Comparable key) {
        return costs.names().indexOf(key);
    }

    @Override
    public List<String> getColumnKeys() {
        return costs.names();
    }

    @Override
    public Number getValue(Comparable rowKey, Comparable columnKey) {
        return getValue(getRowIndex(rowKey), getColumnIndex(columnKey));
    }
}
